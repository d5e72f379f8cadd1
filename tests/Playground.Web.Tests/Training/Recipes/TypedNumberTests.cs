using Playground.Web.Training;

namespace Playground.Web.Tests.Training;

public sealed class TypedNumberTests
{
    [Theory]
    [InlineData("0.002", 0.002)]
    [InlineData("0,002", 0.002)]
    [InlineData(" 12,5 ", 12.5)]
    [InlineData("1e-3", 0.001)]
    [InlineData("1,5e-3", 0.0015)]
    [InlineData("1,000", 1.0)] // what takes fractions is never so large
    [InlineData("1,000.5", null)]
    [InlineData("1,2,3", null)]
    [InlineData("many", null)]
    public void A_number_may_have_a_comma_for_its_point(string typed, double? value) => Assert.Equal(value, TypedNumber.Number(typed));

    [Theory]
    [InlineData("1000", 1000)]
    [InlineData("1,000", 1000)]
    [InlineData("12 345 678", 12_345_678)]
    [InlineData("1'000", 1000)]
    [InlineData("-1,000", -1000)]
    [InlineData("1,00", null)]
    [InlineData("1,0000", null)]
    [InlineData("1.5", null)]
    public void A_whole_number_may_have_its_thousands_set_apart(string typed, int? value) => Assert.Equal(value, TypedNumber.Whole(typed));
}
