namespace Playground.Worker.Corpora.SimpleEnglish.Themes;

/// <summary>Numbers in figures, prices, dates and clocks; names that nobody has heard before, so that a strange word doesn't break a sentence.</summary>
internal static class Figures
{
    public const string Text = """
        [digit words]
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9
        [firstdigit words]
        1*3, 2*2, 3, 4, 5, 6, 7, 8, 9
        [number words]
        {firstdigit}*6, {firstdigit}{digit}*8, {firstdigit}{digit}{digit}*3, {firstdigit}0*3, {firstdigit}00*2, {firstdigit}000

        [onset words]
        B, D, F, G, H, J, K, L, M, N, P, R, S, T, V, W, Z, Br, Dr, Gr, Kr, Tr, Fl, Gl, Pl, Sh, St, Sk, Th, Ch, Qu, Y
        [vowel words]
        a*3, e*2, i*2, o*3, u*2, oo, ee, ai, au
        [inneronset words]
        b, d, f, g, k, l, m, n, p, r, s, t, v, x, z, ll, nn, rr, nd, rt, lv, mb, sk, nt, rk
        [coda words]
        n*3, l*2, r*2, s*2, k, m, x, t, a*2, o*2, ia, us, in*2, el*2, er, ov, ski, man, son, ton, berg
        [strange words]
        {onset}{vowel}{inneronset}{vowel}{coda}*4, {onset}{vowel}{coda}*2, {onset}{vowel}{inneronset}{vowel}{inneronset}{vowel}{coda}

        [stranger table name; g]
        {strange} *6; m
        {strange} *6; f
        Mr {strange} *2; m
        Mrs {strange} *2; f
        {boyname} {strange} *2; m
        {girlname} {strange} *2; f

        [figures]
        there are {number} {children*2/people*4/books*2/students*3/houses/trees/cars/pages*3/chairs/animals} in {the {school*2/room*2/park*2/book/library*2/class*2/street/village/garden}/my {class/school/town}}. *7
        {p:named} is {firstdigit}{{digit}/} years old. *4
        {p:adult} is {3/4/5/6/7}{digit} years old. *3
        I was born in {19/20}{0/1/2/8/9}{digit}. *2
        the book has {number} pages. *3
        it costs {number} {dollars*3/euros*2/pounds*2}. *4
        the {ticket*3/book*2/bike*2/dress*2/coat*2/car/cake*2/toy*2/phone} costs {number} {dollars*3/euros*2/pounds*2}. *6
        {p:who} paid {number} {dollars*2/euros*2/pounds} for the {ticket*2/book*2/bike*2/dress*2/coat*2/food*2/car}. *4
        the {train*4/bus*3/plane*2} {leaves*3/arrives*2} at {1/2/3/4/5/6/7/8/9/10/11/12}:{15/30/45/00/20/10}. *3
        my {house*2/room*2} number is {number}. *2
        open your {book*3/books*2} {at/on} page {{number}*2/ten*2/five/twenty/seven}. *4
        read page {{number}*2/ten*2/twenty/five}. *2
        the bus number {number} goes to the {station/city/airport/beach}. *2
        the {tower*2/mountain*2/tree/river/bridge} is {number} metres {high*3/long*2/tall*2}. *3
        {p:named} lives at {number} {park/church/station/garden/king} street. *2
        {=s:sum}{s} plus {s.b} is {s.sum}. *16
        {=s:sum}{s} and {s.b} is {s.sum}. *4
        {=s:sum}{s} and {s.b} make {s.sum}. *3
        {=s:sum}what is {s} plus {s.b}? {it is /}{s.sum}. *4
        {=s:sum}{s.sum} minus {s.b} is {s}. *12
        {=s:sum}{s.sum} minus {s} is {s.b}. *4
        {=s:sum}{s.sum} take away {s.b} is {s}. *2
        {two times two is four*3/two times three is six*3/three times three is nine*3/two times four is eight*2/two times five is ten*3/ten times ten is a hundred*2/five times five is twenty-five/three times four is twelve*2/four times five is twenty*2}. *6
        half of {ten is five*3/four is two*2/eight is four*2/six is three/twenty is ten/a hundred is fifty}. *4
        {=c:count}the number after {c} is {c.after}. *4
        {=c:count}after {c} comes {c.after}. *4
        one, two, three, four{, five*3/, five, six*3/, five, six, seven*2/*3}. *8
        three, four, five, six{, seven*3/, seven, eight*2/*2}. *4
        five, six, seven, eight{, nine*3/, nine, ten*3/*3}. *5
        seven, eight, nine, ten{, eleven*2/, eleven, twelve*2/*3}. *4
        ten, twenty, thirty{, forty*3/, forty, fifty*2/*2}. *3
        two, four, six, eight{, ten*3/*2}. *3
        first, second, third{, fourth*2/, fourth, fifth*2/*2}. *3
        ten, nine, eight, seven, six, five, four, three, two, one. *2
        A, B, C, D{, E*2/, E, F*2/, E, F, G*2/*2}. *3
        {=n:nextday}after {n} comes {n.after}. *8
        {=n:nextday}the day after {n} is {n.after}. *6
        {=n:nextday}the day before {n} is {n.before}. *3
        {=n:nextday}{n} comes before {n.after}. *2
        {=n:nextday}yesterday was {n}, so today is {n.after}. *6
        {=n:nextday}today is {n}, so tomorrow is {n.after}. *5
        {=n:nextday}today is {n}. {yesterday was {n.before}/tomorrow is {n.after}*2}. *5
        {=n:nextday}if today is {n}, {tomorrow is {n.after}*3/yesterday was {n.before}*2}. *4
        {=n:nextday}yesterday was {n.before}, today is {n} and tomorrow is {n.after}. *2
        Monday, Tuesday, Wednesday{, Thursday*2/, Thursday, Friday*2/*2}. *3
        Saturday and Sunday are the weekend. *2
        the last day of the week is Sunday. *2
        {=n:nextmonth}after {n} comes {n.after}. *5
        {=n:nextmonth}{n} is the {n.place} month of the year. *5
        {=n:nextmonth}the {n.place} month of the year is {n}. *6
        {=n:nextmonth}{n} comes {after {n.before}*2/before {n.after}}. *3
        January, February, March{, April*3/*2}. *2
        the {first month of the year is January*3/last month of the year is December*3/shortest month is February*2}. *3
        there are {seven days in a week*5/twelve months in a year*5/twenty-four hours in a day*4/sixty minutes in an hour*4/sixty seconds in a minute*4/four seasons in a year*3/four weeks in a month*2/ten years in a decade/a hundred years in a century/thirty days in {April/June/September/November}*2}. *10
        a {week has seven days*5/year has twelve months*5/day has twenty-four hours*4/minute has sixty seconds*4/year has four seasons*3/month has four weeks*2/century has a hundred years}. *8
        an hour has sixty minutes. *3
        the four seasons are spring, summer, autumn and winter. *3
        we have {five fingers on {each/one} hand*2/ten fingers*3/ten toes*3/two {eyes*2/ears*2/hands*2/feet*2/arms/legs}*4/one {nose*3/mouth*3/head*2}*3}. *8
        you have ten fingers and ten toes. *3
        a hand has five fingers{, and a foot has five toes/*4}. *4
        a {dog*3/cat*3/cow*2/horse*3/table*3/chair*3/lion/pig} has four legs. *6
        a {bird*3/hen*2/man*2/duck} has two legs. *3
        {an insect*2/an ant/a bee/a fly} has six legs, and a spider has eight{ legs*2/}. *3
        a {car has four wheels*5/bike has two wheels*4/bicycle has two wheels*3/tricycle has three wheels/bus has {four/six} wheels}. *6
        a {triangle has three {sides*4/corners*3}/square has four {sides*4/corners*3}/circle has no {sides/corners}/rectangle has four {sides/corners}}. *6
        {a dozen is twelve*2/a pair is two*2/a hundred is ten times ten/a couple is two}. *2
        {p:stranger} {=v:anydo}{v|ed}. *8
        {p:stranger} {p.is} {=v:anydo}{v|ing}. *4
        {p:stranger} {adverb} {=v:anydo}{v|agree}. *3
        {p:stranger} is my {friend*4/neighbour*3/teacher*2/doctor}. {p.he} {likes {liked}*3/lives in {country}*2/has a {dog/cat/big house}*3/is {age} years old}. *6
        {p:stranger} lives in {{country}*2/{strange}*3/a {small/big} house near {strange}}. *4
        my name is {strange}{. I {come from*2/live in*2} {{country}*2/{strange}}*3/ and I am {{firstdigit}{digit}*2/{age}*2} years old*2/*2}. *5
        {p:stranger} {'go|ed} to {{strange}*3/{country}*2/school/the shop} by {train*3/bus*3/car*2/plane*2}. *4
        {=s:state}{p:stranger} {p.was} {s}, so {p.he} {s.so}. *4
        {strange} is a {city*3/town*2/village*2} in {country}. *3
        {p:who} {'visit|ed} {strange}{ in {country}/}. *2
        the {strange} {is/was} {broken*2/old*2/new*2/in the kitchen*2/on the table*2/very big*2/green}. *3
        {p:who} bought a {strange} at the {shop/market}. *3
        what is a {strange}? I don't know. *2
        {p:who} {'like|agree} the {strange} very much. *2
        """;
}
