namespace Playground.Worker.Corpora.SimpleEnglish.Themes;

/// <summary>Which opposites go with which things, for the frames of <see cref="Reader"/>.</summary>
internal static class ReaderOpposites
{
    public const string Tables = """
        [opposite0 table a; is; other; isnt]
        elephant *3; big*3, heavy*2, strong; mouse; small*3, light*2, weak
        horse *2; big*2, fast*2; mouse; small*2, slow
        stone *3; hard*3, heavy*2; feather, pillow*2; soft*3, light
        turtle *3; slow*3; rabbit; fast*3
        snail *2; slow; horse; fast
        car *2; fast; bike; slow
        sun *2; hot*3, bright; moon; cold*2, dark
        fire *2; hot*2; snow*2, ice; cold*3
        summer; hot*2, warm; winter; cold*2
        giraffe *2; tall*3; mouse, dog; short*2, small
        grandmother *2; old*3; baby; young*3
        king *2; rich*3; beggar, farmer; poor*3
        lion; strong*2, brave; mouse; weak*2, small
        lemon *2; sour*3; cake, orange; sweet*3
        tower; high*2, tall; house; low*2, small
        mountain; high*2; hill; low*2
        river; long*2, wide; stream; short*2, narrow
        street; noisy*2; library; quiet*2
        coat; warm, thick*2; shirt; thin*2, cold
        hero; good*2, brave; witch; bad*3, evil, wicked
        princess; beautiful*2, good; witch; ugly*2, bad*2
        knife; sharp*2; spoon; blunt
        day; light*2, bright; night; dark*3
        giant *2; big*2, tall*2; dwarf; small*2, short*2
        desert; dry*3; sea; wet*2

        [opposite1 table w; not]
        hot *6; cold
        cold *4; hot*4, warm
        big *5; small*4, little
        small *3; big*4, large
        old *4; young*3, new*3
        young *2; old
        new *2; old
        up *4; down
        down *2; up
        left *2; right
        right *2; left*3, wrong*2
        good *4; bad
        bad *2; good
        day *3; night
        night *2; day
        black *3; white
        white *2; black
        fast *3; slow
        slow *3; fast*3, quick
        happy *3; sad*4, unhappy
        sad *2; happy
        rich *2; poor
        poor *2; rich
        tall *2; short
        short *2; long*2, tall*2
        long *3; short
        light *2; dark*2, heavy*3
        heavy *2; light
        dark *2; light*3, bright
        open *3; closed*3, shut
        closed; open
        full *3; empty
        empty *2; full
        wet *2; dry
        dry *2; wet
        clean *2; dirty
        dirty *2; clean
        hard *2; soft*3, easy*2
        soft *2; hard
        easy *2; difficult*2, hard*2
        difficult *2; easy
        early *2; late
        late *2; early
        loud *2; quiet
        quiet *2; loud*2, noisy
        strong *2; weak
        weak; strong
        high *2; low
        low *2; high
        thick *2; thin
        thin *2; thick*2, fat*2
        fat; thin
        wide; narrow
        deep; shallow
        far; near
        near *2; far
        first *2; last
        last *2; first
        in *2; out
        out; in
        on *3; off
        off *2; on
        yes *3; no
        no *2; yes
        beautiful *2; ugly
        ugly; beautiful
        cheap *2; expensive
        expensive *2; cheap
        sweet *2; sour*2, bitter
        true *2; false
        begin; end
        start *2; stop*2, finish
        come *2; go
        give *2; take
        buy *2; sell
        push *2; pull
        love *2; hate
        win *2; lose
        laugh *2; cry
        sit; stand
        ask *2; answer
        remember; forget
        find; lose
        boy *2; girl
        girl; boy
        man *2; woman
        woman; man
        brother *2; sister
        mother *2; father
        father; mother
        king *2; queen
        queen; king
        prince; princess
        summer *2; winter
        winter *2; summer
        morning; evening
        friend *2; enemy
        north *2; south
        east *2; west
        before *2; after
        over; under
        above; below
        inside *2; outside
        always *2; never
        everything; nothing
        brave; afraid
        clever *2; stupid*2, silly
        sick; healthy*2, well
        alive; dead
        asleep; awake
        same; different
        many; few
        more; less

        [opposite2 table w; not; thing]
        hot *2; cold; soup*2, tea*2, water*2, stove
        cold *2; hot*2, warm; tea, soup, water*2
        big *3; small*3; dog*2, house*3, box*2, tree, room*2
        small *2; big*3; dog, house*2, box*2, room
        old *3; new; car*3, book*2, house*2, coat*2
        new *2; old; car*3, book*2, bike*2, house*2
        young; old; man*2, woman, tree, dog*2
        long *3; short; road*3, pencil*2, rope*2, story*2, dress
        short *2; long; road*3, pencil*2, rope, story, skirt
        light *2; heavy; bag*4, box*3, suitcase
        heavy *2; light; bag*4, box*3, suitcase*2
        full *3; empty; glass*4, bottle*2, box*2, bag*2
        empty *3; full; glass*4, bottle*3, box*2, bag
        open *3; closed*4, shut; door*3, shop*4, window*3, box*2
        closed *2; open; door*3, shop*3, window*3
        clean *3; dirty; shirt*2, plate*2, room*2, floor*2
        dirty *2; clean; shirt*2, plate*2, room*2, car
        wet *2; dry; towel*2, coat*2, grass, street
        dry *2; wet; towel*2, coat, grass
        easy *2; difficult*2, hard*2; test*3, question*3
        difficult *2; easy; test*3, question*3
        fast *2; slow; car*3, train*2, horse*2
        slow *2; fast; bus*2, train*2, horse
        rich; poor*2; king*2, man*2
        poor *2; rich*2; man*3, woman*2
        happy *2; sad; girl*2, boy*2, story*2, song
        sad *2; happy; girl*2, boy*2, story*2, song
        good *2; bad; book*2, film*2, apple*2
        bad *2; good; apple*2, film*2, egg
        cheap *2; expensive; car*2, dress*2, hotel*2
        expensive *2; cheap; car*2, dress*2, hotel*2
        hard *2; soft; bed*2, chair*2, bread
        soft *2; hard; bed*3, pillow*2
        high; low; wall*2, mountain, bridge
        strong; weak; man*2, tea*2, horse
        thick; thin; book*2, coat*2, ice
        black; white; cat*2, dog*2, horse*2, hat
        loud; quiet; music*2, child, room
        sweet; sour; apple*2, orange*2
        alive; dead; bird, fish*2, plant
        dark; light; room*2, street, colour
        left; right; shoe, hand*2
        tall; short; boy*2, man*2, tree
        wide; narrow; street*2, river*2, road*2
        """;
}
