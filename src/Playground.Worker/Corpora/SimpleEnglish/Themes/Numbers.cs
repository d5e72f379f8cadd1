namespace Playground.Worker.Corpora.SimpleEnglish.Themes;

/// <summary>Counting, sums, order and amounts.</summary>
internal static class Numbers
{
    public const string Text = """
        [age words]
        three, four, five*2, six*3, seven*3, eight*3, nine*2, ten*2, eleven, twelve

        [few words]
        two*6, three*6, four*4, five*4, six*2, seven, eight, nine, ten*2, twelve, twenty, many*3, some*3, a few*2, a lot of*2

        [count table number; before; after; plus1; figure]
        one; zero; two; two; 1
        two; one; three; three; 2
        three; two; four; four; 3
        four; three; five; five; 4
        five; four; six; six; 5
        six; five; seven; seven; 6
        seven; six; eight; eight; 7
        eight; seven; nine; nine; 8
        nine; eight; ten; ten; 9
        ten; nine; eleven; eleven; 10
        eleven; ten; twelve; twelve; 11
        twelve; eleven; thirteen; thirteen; 12
        thirteen; twelve; fourteen; fourteen; 13
        fourteen; thirteen; fifteen; fifteen; 14
        fifteen; fourteen; sixteen; sixteen; 15
        sixteen; fifteen; seventeen; seventeen; 16
        seventeen; sixteen; eighteen; eighteen; 17
        eighteen; seventeen; nineteen; nineteen; 18
        nineteen; eighteen; twenty; twenty; 19

        [sum table a; b; sum]
        one *2; one; two
        one; two; three
        one; three; four
        one; four; five
        two *3; two; four
        two; one; three
        two *2; three; five
        two; four; six
        two; five; seven
        three; one; four
        three; two; five
        three *2; three; six
        three; four; seven
        four; one; five
        four; two; six
        four *2; four; eight
        five *2; five; ten
        five; one; six
        five; two; seven
        five; three; eight
        six; one; seven
        six; two; eight
        six; three; nine
        six; six; twelve
        seven; one; eight
        seven; two; nine
        seven; three; ten
        eight; one; nine
        eight; two; ten
        nine; one; ten
        ten; ten; twenty

        [order words]
        first*4, second*3, third*3, fourth, fifth, last*2, next

        [tens words]
        twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety, a hundred

        [countable words]
        apple*3, book*3, ball*2, cat*2, dog*2, bird*2, egg*2, pencil*2, flower*2, cake, chair, star, banana, orange, coin, stone, shell, toy, car, cup, tree, duck, fish, button, biscuit, sweet, stamp, candle, balloon, marble, carrot

        [numbers]
        one, two, three. *8
        one, two, three, four, five. *6
        one, two, three, four, five, six, seven, eight, nine, ten. *6
        ten, nine, eight, seven, six, five, four, three, two, one. *2
        six, seven, eight, nine, ten. *3
        ten, twenty, thirty, forty, fifty. *3
        sixty, seventy, eighty, ninety, a hundred. *2
        first, second, third. *3
        two, four, six, eight, ten. *3
        {c:count}, {c.after}. *2
        {c:count} comes after {c.before}. *6
        {c:count} comes before {c.after}. *6
        the number after {c:count} is {c.after}. *5
        the number before {c:count} is {c.before}. *3
        {c:count} is more than {c.before}. *3
        {c:count} is less than {c.after}. *3
        {s:sum} plus {s.b} is {s.sum}. *10
        {s:sum} and {s.b} is {s.sum}. *8
        {s:sum} and {s.b} make {s.sum}. *5
        {s:sum} plus {s.b} equals {s.sum}. *4
        what is {s:sum} plus {s.b}? it is {s.sum}. *5
        {=s:sum}{s.sum} minus {s.b} is {s}. *5
        {=s:sum}{s.sum} take away {s.b} is {s}. *3
        {=s:sum}{p:kid} has {s} {o:countable|pl} and finds {s.b} more. now {p.he} has {s.sum} {o|pl}. *4
        {=s:sum}{p:kid} has {s} {o:countable|pl}. {q:named!p} gives {p.him} {s.b} more. now {p.he} has {s.sum}. *4
        how many {o:countable|pl} are there? there are {few} {o|pl}. *4
        how many {o:countable|pl} do you have? I have {few}. *3
        there are {few} {o:countable|pl} on the table. *4
        there are {few} {o:countable|pl} in the {box}. *4
        there is one {o:countable} in the {box}. *3
        {p:who} {p.has} {few} {o:countable|pl}. *5
        {p:who} counted the {o:countable|pl}. there were {few}. *3
        {p:kid} can count to {tens}. *4
        can you count to {tens}? yes, I can. *2
        {p:kid} is {age} years old. *8
        how old is {p:kid}? {p.he} is {age} years old. *5
        how old are you? I am {age} years old. *4
        my {kin} is {tens} years old. *2
        {p:kid} came {order} in the race. *3
        today is the {order} day of school. *2
        one apple, two apples, three apples. *2
        one cat, two cats, three cats.
        I have one nose, two eyes and ten fingers. *3
        a dog has four legs. *4
        a cat has four legs and one tail. *3
        a bird has two legs and two wings. *4
        a spider has eight legs. *4
        an insect has six legs. *4
        a car has four wheels. *4
        a bicycle has two wheels. *4
        a triangle has three sides. *4
        a square has four sides. *4
        a circle is round. *4
        a hand has five fingers. *4
        a foot has five toes. *3
        we have ten fingers and ten toes. *3
        half of ten is five. *3
        half of four is two. *2
        a pair is two. *2
        a dozen is twelve. *3
        a hundred is more than ten. *3
        ten times ten is a hundred. *2
        two times two is four. *3
        two times three is six. *2
        three times three is nine. *2
        this costs {tens} pounds. *2
        {p:kid} cut the {halfthing} in half. now there are two halves. *3
        {p:kid} ate half of the {halfthing}. *3
        the bottle is half full. *2
        both of them are {age}. *2
        all of the {o:countable|pl} are {colour}. *3
        some of the {o:countable|pl} are {colour}. *2
        none of the {o:countable|pl} are {colour}.
        there is only one {o:countable} left. *2
        there are no {o:countable|pl} left. *2
        each child got {few2} {o:countable|pl}. *2

        [few2 words]
        two, three, four, five

        [box words]
        box*4, bag*3, basket*3, room, garden, picture*2, drawer

        [halfthing words]
        apple*3, cake*3, pizza*2, orange*2, bread, melon, sandwich*2, pear, cheese
        """;
}
