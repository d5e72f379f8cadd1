namespace Playground.Worker.Corpora.SimpleEnglish.Themes;

/// <summary>The house, its rooms, and what stands, lies and happens in them.</summary>
internal static class Home
{
    public const string Text = """
        [room table name; thing; act]
        kitchen *6; stove, fridge*2, sink, oven, table*2, cupboard; cook*4, cook dinner*4, wash the dishes*3, bake a cake*2, eat breakfast*2, make tea
        bedroom *5; bed*4, wardrobe, lamp, pillow, mirror; sleep*6, get dressed*2, read in bed, play
        bathroom *5; bath*3, shower*2, toilet, mirror*2, sink, towel; have a bath*3, wash*3, brush {p.his} teeth*4, take a shower*2, wash {p.his} hands*3
        living room *4; sofa*4, television*3, armchair, carpet, bookshelf; watch television*5, sit on the sofa*3, read the newspaper*2, play a game, talk
        dining room *2; table*3, chairs; eat dinner*3, eat*2
        garden *4; tree*3, flowers*2, bench, swing, fence; play*4, plant flowers*3, water the flowers*3, pick flowers, sit in the sun
        garage *2; car*4, bicycle*2, tools; repair the car*3, wash the car

        [object table name; place; act; looks]
        book *10; on the shelf*6, on the table*4, in the bag*3, on the desk*3; read*6, open*3, close*2, buy; good*2, new*2, old*2, thick, interesting*2
        pen *4; on the desk*4, in the bag*2, on the table*2; find, lose, use; blue, new, red
        pencil *4; on the desk*3, in the pencil case*3, on the paper; sharpen*2, lose, use; sharp*2, short, red
        cup *5; on the table*6, in the cupboard*2, in the sink; wash*2, fill*2, break, drop*2; full*2, empty*2, white, hot
        plate *4; on the table*5, in the sink*2, in the cupboard*2; wash*3, break*2, drop*2; white, clean*2, dirty*2, round
        spoon *3; on the table*2, in the bowl*3, in the drawer*2; wash, drop, use; small, clean, silver
        knife *3; on the table*2, in the drawer*3, in the kitchen; use, wash; sharp*5
        key *5; in the door*3, in the bag*2, on the table*3, in {p.his} pocket; lose*5, find*4; small*2, old, golden
        ball *7; under the table*2, in the garden*3, on the grass*2, in the box, under the bed; kick*4, throw*4, catch*4, roll, lose; red*2, round*3, big, new
        doll *4; on the bed*3, in the box*2, on the chair*2; dress, hug*2, hold; pretty*2, new*2, small
        toy *4; in the box*4, on the floor*3, under the bed*2; break*2, want, share; new*3, broken*2, small
        teddy bear *3; on the bed*5, in the bed*2; hug*4, hold*2; soft*4, brown*2
        picture *5; on the wall*6, in the book*3; draw*4, paint*4, hang; beautiful*3, pretty, colourful, nice
        clock *4; on the wall*6; hear, repair, look at*2; old*2, round*2, slow
        lamp *3; on the table*3, on the desk*2, by the bed*3; turn on*3, turn off*3; bright*2, new
        chair *4; in the kitchen*2, by the table*3, at the desk; move, break, carry*2; hard, wooden*2, old*2, comfortable*2
        table *3; in the kitchen*4, in the room*2; clean*3, set*2, wipe*2; round*2, wooden*2, big*2, clean
        bed *3; in the bedroom*4, by the window*2; make*4; soft*3, big, warm*2, comfortable*2
        door *4; of the house; open*6, close*5, shut*2, lock*3, paint, knock on*2; open*3, closed*3, green, locked*2
        window *4; of the room; open*5, close*5, clean*2, break*2, look out of*2; open*3, closed*2, big, dirty, broken
        box *5; on the floor*3, under the bed*3, on the table*2; open*5, carry*3, close; heavy*3, empty*3, full*2, big*2
        bag *5; on the chair*3, on the floor*2, by the door*2; carry*4, pack*4, open, lose; heavy*5, full*2, new*2
        letter *4; on the table*2, in the envelope*3, in the letterbox*2; write*5, read*4, send*3, open*2, post*2; long*3, short
        phone *3; in the bag*2, on the table*3, in {p.his} pocket; answer*3, use*2, lose; new*3, old
        newspaper *2; on the table*2, on the chair; read*6, buy*2; old, new
        umbrella *3; by the door*4, in the bag; open*3, take*3, forget*3; black, wet, big
        mirror *2; on the wall*4; clean*2, break, look in*4; big, old, clean
        blanket *2; on the bed*4, on the sofa*2; fold*2, wash; warm*5, soft*3
        pillow *2; on the bed*5; wash, hold; soft*5, white
        towel *2; in the bathroom*4, on the chair; use*2, wash, fold; wet*3, dry*3, clean
        candle *2; on the table*3, on the cake*3; light*4, blow out*3; bright, small, white
        broom *2; in the corner*3, behind the door*2; use*2, take; old, long
        vase *2; on the table*3, by the window; break*3, fill, drop; beautiful, old, blue
        bottle *2; on the table*3, in the fridge*2; open*3, fill*2, break; empty*2, full*2, green
        basket *2; on the table, under the tree, by the door; carry*3, fill*2; full*2, empty, big
        bucket *2; in the garden*2, by the well; fill*3, carry*3, empty; full, heavy, empty
        kettle *2; on the stove*4; fill*2, boil*2; hot*4
        coin *2; in {p.his} pocket*3, on the ground*2; find*5, lose*2; small, old, golden*2
        guitar *2; in the room, by the chair; play*6, buy; old, new, loud
        piano *2; in the living room*3; play*6; big, old, black
        ring *2; on her finger, in the box*2; lose*2, find*2, wear*2; golden*4, beautiful*2
        watch *2; on the table, in the drawer; wear*2, lose*2, look at*3; new, golden, old
        kite *3; in the sky*4, in the tree; fly*6, make*2, lose; red*2, high, colourful
        bicycle *3; by the house*2, in the garage*3, in the street; ride*6, repair*2, wash, push; new*3, red*2, fast
        computer *2; on the desk*5; use*4, turn on*2, turn off*2; new*2, fast*2, slow
        camera; on the shelf, in the bag*2; use*2, buy, hold; new*2, small
        map; on the wall*3, in the car; read*3, open, draw; big, old
        ladder; by the wall*2, in the garage; climb*4, carry*2; tall*2, long
        hammer; in the box*2, in the garage; use*3, hold, drop; heavy*3
        stamp; on the letter*4; buy*2, collect*3; small, old
        present *3; under the tree*3, on the table*3; open*5, wrap*3, get*2, give; big*2, nice*2, wonderful
        card *2; on the table*2, in the envelope; write*4, send*3, make*3; nice, pretty
        flower *4; in the vase*4, in the garden*5, in the field*2; pick*5, plant*3, smell*3, water*4; beautiful*4, pretty*3, red*3, yellow*2

        [tool table name; job; many]
        knife *5; cut bread*5, cut meat*2, cut*4, cut vegetables; knives
        spoon *4; eat soup*5, stir tea; spoons
        fork *3; eat*4, eat meat, eat pasta; forks
        pen *4; write*6, write a letter*2; pens
        pencil *4; write*3, draw*5; pencils
        brush *3; paint*4, paint a picture*2; brushes
        key *4; open the door*4, lock the door*3; keys
        broom *3; sweep the floor*6; brooms
        hammer *3; hit nails*5; hammers
        saw *2; cut wood*5; saws
        needle *2; sew*6; needles
        comb *2; comb hair*5; combs
        towel *2; dry our hands*3, dry our hair*2; towels
        umbrella *3; stay dry in the rain*5; umbrellas
        ruler *2; draw a line*3, measure*4; rulers
        phone *2; call our friends*3, talk to people*2; phones
        camera *2; take pictures*6; cameras
        oven *2; bake bread*3, bake a cake*3; ovens
        fridge *2; keep food cold*6; fridges
        lamp *2; see in the dark*3, read at night*2; lamps
        bed *3; sleep*5; beds
        bowl *2; eat soup*2, eat cereal*3; bowls
        cup *2; drink tea*5; cups
        shovel *2; dig a hole*5; shovels
        ladder; climb up*3, reach the roof*2; ladders
        axe; cut wood*3, cut down trees*3; axes
        toothbrush *3; brush our teeth*6; toothbrushes
        map; find the way*5; maps
        clock *2; tell the time*5; clocks
        rope; tie things*3, climb*2; ropes

        [homes]
        {p:who} {p.is} in the {r:room}. *4
        the {r:room} is {roomlook}. *3
        {=r:room}{p:who} {p.is} {v:r.act|ing} in the {r}. *10
        {=r:room}{p:who} {v:r.act|ed} in the {r}. *4
        {=o:object}{=p:named}the {o} is {o.place}. *16
        {=o:object}{=p:named}where is the {o}? it is {o.place}. *8
        {=o:object}{=p:named}where is my {o}? your {o} is {o.place}. *3
        {=o:object}{=p:named}there is a {o} {o.place}. *6
        {=p:who}{=o:object}{p} {v:o.act|ed} the {o}. *14
        {=p:who}{=o:object}{p} {p.is} going to {o.act} the {o}. *3
        {=p:who}{=o:object}{p} {v:o.act|ed} the {o.looks} {o}. *3
        {=p:who}{=o:object}did {p} {=v:o.act}{v} the {o}? yes, {p.he} did. *3
        {=p:who}{=o:object}did {p} {=v:o.act}{v} the {o}? no, {p.he} did not. *2
        {=p:who}{=o:object}{p} did not {o.act} the {o}. *3
        {=p:who}{=o:object}{p} can not find {p.his} {o}. it is {o.place}. *3
        {=o:object}the {o} is {o.looks}. *8
        {=o:object}{p:who} {p.has} a {o.looks} {o}. *4
        {=o:object}this is my {o}. it is {o.looks}. *3
        {=o:object}{=p:named}put the {o} {o.place}. *2
        {=o:object}{=p:named}{p} put the {o} {o.place}. *6
        {=o:object}whose {o} is this? it is {named}'s {o}. *3
        {=o:object}this {o} is mine and that {o} is yours. *2
        {=t:tool}we use a {t} to {t.job}. *12
        {=t:tool}a {t} is used to {t.job}. *6
        {=t:tool}with a {t} you can {t.job}. *4
        {=t:tool}what is a {t} for? we use it to {t.job}. *4
        {=t:tool}I need a {t} to {t.job}. *3
        we cook in the kitchen. *5
        we sleep in the bedroom. *5
        we sleep in a bed. *5
        I sleep in my bed. *3
        we wash in the bathroom. *4
        we watch television in the living room. *4
        a house has a roof, walls, doors and windows. *4
        the roof is on top of the house. *2
        open the {openable}, please. *6
        close the {openable}, please. *5
        please {open} the {openable}. it is {cold} in here. *3
        turn on the light. it is dark. *4
        turn off the light and go to sleep. *3
        {p:who} opened the door and went into the {house}. *5
        {p:who} came into the room and sat down. *3
        {p:who} sat on the {seat}. *6
        {p:who} {p.is} sitting on the {seat}. *4
        {p:who} locked the door with a key. *4
        {p:who} knocked on the door. *4
        who is at the door? it is {named}. *3
        {p:child} helped {q:adult} in the {room}. *4
        {p:adult} cleaned the {cleaned}. *5
        {p:who} {p.is} cleaning the {cleaned}. *3
        {p:adult} swept the floor with a broom. *3
        {p:kid} washed the dishes and {q:named!p} dried them. *3
        the room was dirty, so {p:who} cleaned it. *4
        the {cleaned} was dirty. now it is clean. *4
        {p:kid} dropped the {breakable} and it broke. *6
        the {breakable} fell on the floor and broke. *6
        the {breakable} is broken. *3
        our house has {few2} rooms. *3
        the house is {houselook}. *4
        the house has a {colour} {housepart}. *5
        there are flowers in the garden. *4
        there is a picture on the wall. *4
        the picture is hanging on the wall. *2
        there is a carpet on the floor. *2
        the lamp is on the table. *3
        the book is on the table. *5
        the keys are on the table. *3
        it is warm in the house and cold outside. *3
        home sweet home. *1
        the family is at home. *3
        {p:who} came home {past}. *3
        {p:who} {p.is} at home. *4

        [roomlook words]
        clean*3, dirty*2, big*2, small*2, warm*3, dark*2, cold*2, empty, bright, tidy, quiet*2

        [houselook words]
        big*4, small*3, old*4, new*3, white*2, on the hill*2, by the sea, warm

        [housepart words]
        door*5, roof*5, window, gate, garage

        [openable words]
        door*8, window*6, box*2, book*3, bag, gate*2, drawer

        [open words]
        open*2, close*4, shut

        [cold words]
        cold*5, hot*2

        [house words]
        house*5, room*4, kitchen*3, shop*2, garden*2

        [seat words]
        chair*6, sofa*4, bench*3, grass*2, floor*2, bed*2

        [cleaned words]
        room*4, kitchen*3, house*3, floor*3, window*2, car*2, table*2, bathroom

        [breakable words]
        glass*4, cup*5, plate*5, vase*4, egg*3, bottle*2, bowl*2
        """;
}
