using System.Buffers.Binary;
using Playground.Web.Charts;
using Playground.Web.Tests.Training;

namespace Playground.Web.Tests.Charts;

public sealed class ChartPointsTests
{
    [Fact]
    public void A_point_is_seven_little_endian_floats_in_the_agreed_order()
    {
        var bytes = ChartPoints.Encode([A.Point(3, loss: 1.5), A.Point(4, loss: 1.25, validation: 1.75)]);
        var numbers = Enumerable.Range(0, bytes.Length / 4).Select(i => BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(i * 4))).ToArray();
        Assert.Equal([3, 1.5f, 0.25f, 0.001f, 1.5f, 1000, float.NaN, 4, 1.25f, 0.25f, 0.001f, 1.5f, 1000, 1.75f], numbers);
    }
}
