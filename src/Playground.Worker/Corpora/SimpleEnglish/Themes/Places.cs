namespace Playground.Worker.Corpora.SimpleEnglish.Themes;

/// <summary>Towns and countryside, how to get there, and what people do there.</summary>
internal static class Places
{
    public const string Text = """
        [place table where; to; act; see]
        at the park *6; the park; play*3, play football*3, feed the ducks*3, walk the dog*2, ride {p.his} bicycle*2, fly a kite*2; trees, ducks, children
        at the beach *5; the beach; swim*4, build a sandcastle*4, look for shells*3, play in the sand*3, lie in the sun*2; the sea, shells, waves, boats
        at the zoo *4; the zoo; look at the animals*4, see the lions*3, feed the monkeys*2; lions, elephants, monkeys, tigers
        at school *5; school; learn to read*3, learn*3, read*2, write*2, count*2; children, the teacher
        at the market *4; the market; buy vegetables*3, buy fruit*3, buy fish*2; fruit, vegetables
        at the shop *4; the shop; buy bread*3, buy milk*3, buy some food*2, buy a toy; food, toys
        at the library *4; the library; read books*4, borrow a book*4; books
        at the cinema *3; the cinema; watch a film*6; a film
        on the farm *4; the farm; feed the animals*3, milk the cows*2, ride a horse*2; cows, pigs, hens, sheep
        in the forest *4; the forest; walk*2, look for mushrooms*3, pick berries*3, look at the trees; trees, a deer, a fox, mushrooms
        at the swimming pool *3; the swimming pool; swim*4, dive, learn to swim*3; children
        in the garden *4; the garden; play*3, pick flowers*3, water the flowers*3, dig; flowers, butterflies, bees
        at the hospital *2; the hospital; visit {p.his} grandmother*2, see the doctor*3; doctors, nurses
        at the station *3; the station; wait for the train*5, buy a ticket*3; trains, people
        at the airport *2; the airport; wait for the plane*3, look at the planes*2; planes
        at the bus stop *3; the bus stop; wait for the bus*6; a bus
        in the mountains *3; the mountains; climb*3, ski*3, walk*2; snow, goats, rocks
        by the river *3; the river; fish*3, swim*2, sit on the grass*2; fish, boats, a bridge
        at the lake *2; the lake; swim*3, feed the swans*2, row a boat*2; swans, ducks
        at the playground *4; the playground; play with {p.his} friends*3, slide*2, swing*2; children, swings
        at the museum *2; the museum; look at the pictures*3, look at old things*2; old things, pictures
        in the city *2; the city; go shopping*2, visit the museum*2; cars, people, tall buildings
        at the restaurant *2; the restaurant; eat dinner*3, eat pizza*2; waiters
        at the bakery *2; the bakery; buy bread*4, buy a cake*3; bread, cakes
        at the post office *2; the post office; send a letter*4, buy stamps*3; letters
        at the bank; the bank; get some money*3; money
        at church; church; sing*2, pray*2; people
        at the circus *2; the circus; watch the clowns*3; clowns, horses
        at the party *3; the party; dance*3, eat cake*3, sing songs*2, play games*2; balloons, a cake, friends

        [vehicle table name; on; who; does; look]
        car *8; road*4, street*3; driver; drive*4, wash*2, stop, park*2; fast*3, red*3, new*2, old
        bus *6; road*3, street*2; bus driver; take*4, drive*2, wait for*3; big*3, full*3, late*2, yellow
        train *6; track*2, rails*4; driver; take*5, catch*2, miss*2, wait for*3; long*4, fast*4, late*2
        bicycle *5; road*2, path*3; boy, girl; ride*8; new*3, fast, red
        plane *5; sky*3, air*2; pilot; fly*4, take*2; fast*4, big*2, loud*2
        boat *5; water*4, river*3, lake*3, sea*2; sailor; row*2, sail*3; small*3, wooden*2
        ship *4; sea*5, ocean*2; captain, sailor; sail*4; big*5, old
        lorry *2; road*4; driver; drive*4; big*4, heavy*4
        tractor *2; field*4, farm; farmer; drive*5; slow*4, loud*2
        taxi *2; street*3; taxi driver; take*4, call*2; yellow*3
        motorbike *2; road*4; rider; ride*4; fast*4, loud*3
        helicopter; sky*3; pilot; fly*4; loud*4
        rocket; space, sky; astronaut; fly; fast*4
        tram; rails*2, street; driver; take*4; long, full
        truck *2; road*3; driver; drive*4; heavy*4, big*3

        [bywhat words]
        by bus*5, by car*5, by train*4, on foot*3, by bicycle*3, by plane

        [places]
        {=p:who}{=l:place}{p} went to {l.to}. *8
        {=p:who}{=l:place}{p} went to {l.to} to {l.act}. *6
        {=p:who}{=l:place}{p} {v:l.act|ed} {l}. *6
        {=p:who}{=l:place}{p} {p.is} {v:l.act|ing} {l}. *6
        {=p:who}{=l:place}{p} {'go|agree} to {l.to} {often}. *4
        {=p:who}{=l:place}{p} went to {l.to} {past}. *6
        {=p:who}{=l:place}{p} will go to {l.to} {future}. *6
        {=p:who}{=l:place}{p} {p.is} going to {l.to}. *5
        {=p:who}{=l:place}{p} {p.is} {l}. *6
        {=p:who}{=l:place}where {p.is} {p}? {p.he} {p.is} {l}. *6
        {=p:who}{=l:place}{past}, {p} went to {l.to}. {p.he} {=v:l.act}{v|ed}. *6
        let's go to the {letsgo}! *5
        {=p:who}{=l:place}{p} saw {l.see} {l}. *6
        {=p:named}{=q:named!p}{=l:place}{p} and {q} went to {l.to}. *3
        {=p:who}{=l:place}{p} went to {l.to} {bywhat}. *6
        {p:who} {'go|agree} to school {bywhat}. *6
        {p:who} {'go|agree} to work {bywhat}. *1
        how do you go to school? I go to school {bywhat}. *4
        the {v:vehicle} is {v.look}. *6
        {=v:landed}the {v} goes on the {v.on}. *6
        cars drive on the road. *5
        trains go on rails. *4
        ships sail on the sea. *5
        planes fly in the sky. *5
        a plane flies in the sky, and a ship sails on the sea. *4
        the plane is in the air. *2
        the boat is on the water. *4
        {=v:vehicle}{p:adult} {w:v.does|ed} the {v}. *5
        {=v:ridden}{p:who} {p.is} waiting for the {v}. *6
        {p:child} {p.is} riding {p.his} bicycle. *5
        {p:child} can ride a bicycle. *5
        {p:child} rode {p.his} bicycle to school. *4
        {p:adult} {drives} a car. *5
        {p:who} took the {v:ridden} to the {townplace}. *5
        {p:who} missed the {v:ridden}, so {p.he} {p.was} late. *5
        {p:who} {p.was} late because {p.he} missed the {ridden}. *5
        the {v:ridden} was late. *3
        a plane is faster than a {slowride}. *5
        a {slowride} is slower than a {fastride}. *4
        a bicycle has two wheels and a car has four wheels. *4
        the car stopped at the red light. *4
        look left and right before you cross the street. *4
        be careful when you cross the street. *4
        the bridge goes over the river. *4
        there is a bridge over the river. *4
        the {townplace} is {nextto} the {townplace}. *4
        the {townplace} is in the middle of the town. *2
        where is the {t:townplace}? it is {nextto} the {townplace!t}. *4
        go straight on and turn {leftright}. the {townplace} is on the {leftright}. *3
        excuse me, where is the {townplace}? *3
        {p:who} {'live|agree} in a {livein}. *6
        {p:who} {'live|agree} near the {natural}. *4
        {=p:other}I live in a {livein}. *1
        in the {town} there are many {townthings}. *5
        there are many {towntrees} in the forest. *4
        there are {few} {naturals} near our house. *3
        the mountain is high. *4
        the river flows into the sea. *4
        the sea is {sealook}. *4
        the {natural} is {naturelook}. *4
        the road is long. *3
        the street is {streetlook}. *3
        the tree is tall. it has green leaves. *4
        a tree has a trunk, branches and leaves. *4
        a forest has many trees. *4
        flowers grow in the garden. *5
        we are going on holiday. we are going to the {holiday}. *4
        {p:who} spent the holiday at the {holiday}. *3
        {p:who} travelled to {country} {past2}. *4
        {p:who} built a sandcastle on the beach. *3

        [letsgo words]
        park*5, beach*4, zoo*4, cinema*3, playground*3, market, garden*2, forest, lake

        [landed table name; on]
        car *5; road
        bus *3; road
        train *5; rails
        ship *3; sea
        boat *3; water
        bicycle *3; path, road
        lorry; road

        [ridden words]
        bus*8, train*8, plane*3, taxi, tram, boat, ship

        [drives words]
        drives*4, has*3, bought*2, washed*2

        [townplace words]
        station*5, school*5, shop*5, library*4, park*4, church*3, bank*4, hospital*4, museum*3, bakery*3, post office*4, market*3, cinema*3, restaurant*3, hotel*2, supermarket*3, town hall, castle, police station, theatre*2, swimming pool

        [nextto words]
        next to*5, near*5, behind*3, in front of*4, opposite*2, across from

        [leftright words]
        left*4, right*4

        [slowride words]
        car*4, bicycle*4, ship*2, bus*2

        [fastride words]
        train*4, plane*4, rocket, car

        [livein words]
        house*5, small house*3, big house*3, village*4, town*3, city*4, flat*3, castle

        [natural words]
        sea*5, river*4, forest*4, lake*4, mountain*3, beach*2, park*2

        [naturals words]
        trees*5, hills*3, houses*3, shops*2, lakes, farms*2

        [town words]
        city*5, town*5, village*2

        [townthings words]
        people*5, cars*4, shops*5, houses*4, streets*3, buildings*3, buses*2

        [towntrees words]
        trees*8, birds*4, animals*4, flowers, mushrooms, insects

        [sealook words]
        deep*4, blue*4, big*3, salty*3, calm*2, wild

        [naturelook words]
        beautiful*4, big*3, near*2, quiet*2, far away*3, cold

        [streetlook words]
        long*3, wide*2, narrow*2, quiet*2, noisy*2, wet*3, empty*2, busy*2, dark

        [holiday words]
        beach*4, sea*5, mountains*4, lake*2, countryside*2

        [past2 words]
        last year*4, last summer*4, last month*2, by plane*3, by train*2
        """;
}
