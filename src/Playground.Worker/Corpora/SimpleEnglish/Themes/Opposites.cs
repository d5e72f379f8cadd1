namespace Playground.Worker.Corpora.SimpleEnglish.Themes;

/// <summary>Opposites, comparisons, and what is typically so.</summary>
internal static class Opposites
{
    public const string Text = """
        [opposite table a; b]
        hot *6; cold
        cold *4; hot
        big *6; small
        small *3; big
        long *4; short
        tall *4; short
        fast *5; slow
        slow *3; fast
        happy *4; sad
        good *4; bad
        old *4; young
        new *3; old
        high *3; low
        heavy *4; light
        light *2; dark
        wet *4; dry
        hard *4; soft
        full *3; empty
        clean *4; dirty
        loud *3; quiet
        strong *4; weak
        rich *2; poor
        easy *3; difficult
        early *3; late
        open *3; closed
        near *2; far
        thick *2; thin
        wide *2; narrow
        sweet *3; sour
        black *3; white
        right *3; left
        up *3; down
        in *2; out
        on *2; off
        day *3; night
        yes *3; no
        first *2; last
        begin *2; end
        push *2; pull
        laugh *2; cry
        buy *2; sell
        come *2; go
        give *2; take
        love *2; hate
        friend *2; enemy
        question *2; answer
        win *2; lose
        sit; stand
        above; below
        before *2; after
        always; never
        man; woman
        boy; girl
        north; south
        east; west
        summer *2; winter
        inside *2; outside
        true *2; false
        beautiful *2; ugly
        alive; dead
        brave; afraid
        smooth; rough
        deep; shallow
        sharp; blunt
        asleep; awake


        [compared table a; adj; b]
        elephant *3; big, heavy; horse, mouse, cow, dog
        horse *2; big, fast, strong; dog, sheep, pig
        mouse *2; small; cat, dog, rat
        car *2; fast; bicycle, bus
        plane *2; fast; train, car, ship
        house *2; big; car, dog
        tree *2; tall; flower, man, child
        mountain *2; high; hill, house, tree
        giraffe *2; tall; horse, elephant, lion
        river; long; stream
        sea; deep, big; lake, river
        stone *2; heavy, hard; feather, leaf
        lion *2; strong, big; cat, fox
        snail *2; slow; dog, mouse, turtle
        ship; big; boat
        city *2; big; village, town
        cat; small, quiet; dog, horse
        train; long, fast; car, bus
        ant; small; bee, mouse

        [opposites]
        {o:opposite} is the opposite of {o.b}. *12
        the opposite of {o:opposite} is {o.b}. *16
        what is the opposite of {o:opposite}? it is {o.b}. *6
        what is the opposite of {o:opposite}? the opposite of {o} is {o.b}. *4
        {o:opposite} and {o.b} are opposites. *3
        {=t:contrast}{t} is {t.a}, but {t.o} is {t.b}. *14
        {=t:contrast}{t} is {t.a}. {t.o} is {t.b}. *6
        {=t:contrast}{t} is not {t.b}. it is {t.a}. *4
        {=t:contrast}is {t} {t.b}? no, it is {t.a}. *4
        {=t:contrast}is {t} {t.a}? yes, it is. *3
        {=c:compared}a {c} is {a:c.adj|er} than a {c.b}. *20
        {=c:compared}which is {=a:c.adj}{a|er}, a {c} or a {=b:c.b}{b}? a {c} is {a|er} than a {b}. *5
        {=c:compared}is a {=b:c.b}{b} {=a:c.adj}{a|er} than a {c}? no, it is not. *3
        {p:kid} is {tall|er} than {q:named!p}. *6
        {p:kid} is as {tall} as {q:named!p}. *4
        this {thing1} is {adj1|er} than that one. *6
        this is the {adj1|est} {thing1} in the {shopplace}. *5
        the {thing1} is too {adj1}. *4
        the {thing1} is not {a:adj1}. *3
        summer is warmer than winter. *4
        a year is longer than a month. *3
        a week is longer than a day. *3
        an hour is longer than a minute. *3
        the sun is bigger than the moon. *4
        gold is more expensive than wood. *2
        the tea was too hot, so {p:who} waited. *3
        the box was too heavy, so {p:kid} could not carry it. *5
        the bag is heavy because it is full of {fullof}. *5
        the bag is light because it is empty. *4
        the {opened} was closed. now it is open. *3
        the {lamp1} was off. now it is on. *2
        a stone sinks in water, but wood floats. *4
        turn left, not right. *2
        go up the stairs and down the stairs. *3
        the bird is above the house. *2
        the cat is under the table and the dog is on the sofa. *3
        the boy is inside and the girl is outside. *3
        what goes up must come down. *3

        [contrast table a1; a; o; b]
        an elephant *2; big*3, heavy*2; a mouse; small
        a turtle *2; slow; a rabbit; fast
        a plane; fast; a bicycle; slow
        the sun *2; hot; ice; cold
        fire *2; hot; ice; cold
        a stone *2; hard; a pillow; soft
        a feather *2; light; a stone; heavy
        a giraffe; tall; a dog; short
        sugar *2; sweet; a lemon; sour
        the day *2; light; the night; dark
        summer *2; hot, warm; winter; cold
        a lion; loud; a mouse; quiet
        my grandfather; old; the baby; young
        a snake; long; a worm; short
        water; wet; sand; dry
        a mountain; high; a hill; low
        a king; rich; a beggar; poor
        a lemon; sour; sugar; sweet

        [adj1 words]
        big*4, small*4, long*3, old*3, new*2, cheap*2, expensive*2, heavy*2, nice*2, good*3, short, beautiful*2, hot

        [thing1 words]
        house*4, car*4, dress*2, box*3, book*3, table*2, bag*2, bicycle*2, pencil*2, room*2, ball, cake, chair, coat*2

        [shopplace words]
        shop*4, town*3, world*4, room

        [fullof words]
        books*6, stones*4, apples*3, potatoes*2

        [opened words]
        door*4, window*4, box, shop*2

        [lamp1 words]
        lamp*3, light*4, television*2, radio
        """;
}
