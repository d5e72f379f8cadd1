namespace Playground.Worker.Corpora.SimpleEnglish.Themes;

/// <summary>Places with what one sees, does and needs there.</summary>
internal static class Scenes
{
    public const string Text = """
        [scene table place; in; doing; thing; people; go]
        kitchen *6; in the kitchen; cook dinner*5, wash the dishes*4, bake a cake*3, make breakfast*3, eat breakfast*3, make tea*2, peel potatoes*2, drink coffee*2, cook soup*2, make sandwiches*2; oven*3, fridge*4, table*4, stove*3, pot*2, pan*2, plate*3, knife*2, cup*2, sink*2, kettle*2; cook, mother*3, father; to cook dinner, to make tea, to get a glass of water, to wash the dishes, to drink some water, to make a sandwich
        bathroom *4; in the bathroom; wash {p.his} hands*4, brush {p.his} teeth*5, have a bath*5, have a shower*4, wash {p.his} face*3, wash {p.his} hair*2; bath*5, mirror*4, towel*4, toothbrush*3, sink*2, shower*3, soap; girl, boy, father; to brush {p.his} teeth, to wash {p.his} hands, to have a bath, to take a shower, to wash {p.his} face
        bedroom *4; in the bedroom; sleep*7, read a book*2, make the bed*3, get dressed*3, play with {p.his} toys; bed*7, pillow*3, wardrobe*4, lamp*3, blanket*2, mirror, clock; child, baby*2, sister; to sleep, to get {p.his} clothes, to make the bed, to get dressed
        living room *3; in the living room; watch television*6, read the newspaper*3, sit on the sofa*4, talk*2, listen to music*3, play a game*2; sofa*6, television*4, armchair*3, carpet*3, table*2, picture*2; family*2, father, grandmother; to watch television, to read the newspaper, to sit on the sofa
        garden *6; in the garden; play*4, water the flowers*4, plant flowers*3, work*4, cut the grass*3, sit under a tree*2, pick flowers*3, grow vegetables*2, plant a tree*2, have a picnic; flower*5, tree*5, rose*2, bench*2, bird*2, bush*2, swing*2, path; children*3, grandfather*2, dog*2, gardener; to play, to pick some flowers, to water the plants, to cut the grass, to get some fresh air
        classroom *5; in the classroom; learn*3, write on the board*3, read*3, listen to the teacher*4, sit at {p.his} desk*4, do a test*2, answer questions*2; board*5, desk*6, computer*2, book*3, map*2, chair*3, blackboard*2, clock; teacher*5, pupils*4, children*4, students*4; to learn, to listen to the teacher, to get {p.his} books
        playground *2; in the playground; play*5, run*3, play football*3, jump rope; slide*3, swing*4, ball*2, bench; children*5, boys*2, girls*2, pupils*2; to play
        school *5; at school; learn to read*3, learn English*3, learn to write*2, play with {p.his} friends*3, eat lunch*2, do sums, have a lesson*2, write a test*2; library, gym, playground*2, big hall, blackboard*2; teacher*5, children*4, pupils*4, students*3; to learn, to learn English, to meet {p.his} friends, to learn to read
        library *3; in the library; read a book*6, look for a book*3, borrow a book*3, study*3, read quietly*2; book*6, shelf*3, newspaper*2, computer, desk; librarian*3, students*2; to borrow a book, to read a book, to study, to return a book, to find a book
        shop *4; in the shop; buy bread*3, buy some milk*3, pay*3, look for a present*2, try on a dress*2, talk to the shopkeeper*2; basket*2, shelf*2, till*2; shopkeeper*4, customers*3; to buy some bread, to buy some milk, to buy food, to buy a present, to buy some eggs
        supermarket *4; at the supermarket; buy food*5, push a trolley*3, buy vegetables*3, pay at the till*2, wait in the queue; trolley*4, basket*2, shelf*2; customers*2, people*2, cashier; to buy food, to buy milk and bread, to buy vegetables, to buy some fruit
        market *4; at the market; buy fruit*4, buy vegetables*4, sell fish*3, buy fish*2, sell flowers*2, sell fruit*2; stall*3, basket*2; farmer*2, people*3; to buy fruit, to buy vegetables, to sell {p.his} vegetables, to buy some apples, to buy fish
        bakery *3; at the bakery; buy bread*6, buy a cake*4, buy some rolls*2, bake bread*2; cake*2, loaf*2; baker*6; to buy bread, to buy a cake, to buy some bread, to buy a loaf of bread
        restaurant *4; in the restaurant; eat dinner*5, order a pizza*3, pay the bill*3, eat fish*2, drink wine*2, talk to the waiter*2; menu*4, table*4, waiter*2; waiter*5, cook*3, guests*2; to eat, to have dinner, to have lunch, to eat pizza
        hospital *4; in the hospital; lie in bed*4, take medicine*2, talk to the doctor*3, visit {p.his} friend*3, wait for the doctor*3; bed*4; doctor*6, nurse*6, patient*3, sick people*3; to see the doctor, to visit {p.his} grandmother, to visit a sick friend
        station *4; at the station; wait for the train*7, buy a ticket*4, get on the train*3, meet a friend*2, say goodbye*2; platform*3, train*5, clock*2, ticket office; people*2, passengers*3; to take the train, to buy a ticket, to meet a friend, to catch a train
        airport *3; at the airport; wait for the plane*5, show {p.his} passport*3, say goodbye*3, carry a suitcase*2; plane*6, suitcase*2; pilot*3, passengers*3, tourists; to catch a plane, to fly to {country}, to meet {p.his} friend
        bus stop *3; at the bus stop; wait for the bus*9, wait*3; bench*2, sign; people*2, children*2; to take the bus, to wait for the bus
        park *6; in the park; play*4, walk the dog*5, sit on a bench*4, go for a walk*3, ride {p.his} bike*3, feed the ducks*3, run*3, fly a kite*3, have a picnic*3, play football*3; bench*4, tree*5, lake*2, path*2, pond*2, fountain, swing; children*5, people*3, dogs*2, old man; to play, to walk the dog, to feed the ducks, to ride {p.his} bike, to fly a kite
        beach *5; on the beach; play in the sand*4, build a sandcastle*5, lie in the sun*4, swim in the sea*4, collect shells*4, play with a ball*2, eat ice cream*2; shell*3, towel*2, boat*2, umbrella*2; children*4, people*3; to swim, to swim in the sea, to lie in the sun, to build a sandcastle, to collect shells
        sea *3; by the sea; swim*3, look at the waves*3, walk along the beach*3, watch the boats*2, catch fish*2; boat*3, ship*3, wave*2, fish*2; sailor*2, fisherman*2; to swim, to sail, to fish
        swimming pool *3; at the swimming pool; swim*6, jump into the water*4, learn to swim*4, dive*2; slide*2, towel; swimmers*2, children*3; to swim, to learn to swim
        forest *5; in the forest; walk*3, pick mushrooms*4, look for berries*3, cut wood*3, see a deer*2, camp*2, listen to the birds*2; tree*7, deer*2, fox*2, path*2, owl*2, bear, mushroom*2, wolf; hunter*2, animals*3, birds*3; to pick mushrooms, to look for berries, to walk, to cut wood
        mountains *3; in the mountains; ski*5, climb*4, walk*2, breathe fresh air*2, ride a sledge; hut*2, lake*2, goat*2, rock*2; climbers*2, goats; to ski, to climb, to see the snow
        farm *5; on the farm; milk the cows*5, feed the animals*4, feed the hens*3, work in the field*4, drive the tractor*4, ride a horse*2, grow corn*2; cow*5, pig*4, horse*4, barn*3, tractor*4, sheep*3, hen*3, goat*2; farmer*7, animals*3; to feed the animals, to milk the cows, to see the animals, to help the farmer
        zoo *5; at the zoo; look at the animals*4, see the lions*4, feed the monkeys*3, watch the elephants*3, take photos*2; lion*5, elephant*5, monkey*5, tiger*4, bear*3, giraffe*3, penguin*2, snake*2, zebra; animals*4, children*2, visitors; to see the animals, to see the lions, to look at the monkeys
        office *4; in the office; work*4, type on the computer*3, answer the phone*4, write emails*3, have a meeting*2, drink coffee*2; computer*5, desk*5, phone*3, chair*2; secretary*2, boss*2, workers; to work, to have a meeting, to talk to {p.his} boss
        factory *2; in the factory; work*5, make cars*4, make shoes*2; machine*5; workers*5; to work
        bank *3; at the bank; get some money*4, pay money*2, change money*3, wait in line*2; counter, safe*2; clerk, customers*2; to get some money, to change some money
        post office *3; at the post office; buy stamps*4, send a letter*4, send a parcel*4, post a letter*2; letter*2, stamp*2, parcel*2; postman*3; to send a letter, to buy stamps, to send a parcel
        cinema *3; at the cinema; watch a film*8, eat popcorn*3, buy a ticket*2; screen*3, seat*2; people*2; to see a film, to watch a film
        theatre *2; at the theatre; watch a play*5, listen to the music*2, clap*2; stage*4, curtain*2, seat; actors*4; to see a play
        museum *3; at the museum; look at the pictures*4, look at old things*3, see the dinosaurs*2, buy a ticket*2; picture*4, statue*3, mask; visitors*3, guide*2; to see the pictures, to see the dinosaurs
        church *2; in the church; pray*4, sing*4, get married*3; bell*4, tower*2, window*2; priest*3, people*2; to pray, to get married
        castle *3; in the castle; live*3, fight, dance at the ball*2; tower*4, throne*3, gate*3, flag; king*5, queen*4, princess*3, prince*3, knight*4; to see the king, to meet the queen
        street *4; in the street; play*2, drive*2, walk*4, ride {p.his} bike*3, play football*2; car*6, bus*5, shop*3, tree*2, lamp*2, traffic light*2, policeman*2; people*4, cars*2, children*2; to buy a newspaper, to play
        village *3; in the village; live*6, visit {p.his} grandparents*3; church*4, shop*3, school*3, well*2, bridge*2; people*3, farmers*2; to see {p.his} grandmother, to visit {p.his} uncle
        city *4; in the city; work*4, live*4, go shopping*4, drive*2, take the bus*2; tower*2, shop*3, museum*3, park*3, street*2, hotel*2; people*4, cars*3, tourists*2; to work, to go shopping, to visit the museum
        river *4; by the river; catch fish*4, fish*3, walk*2, sit*2, swim*2, throw stones into the water*2; boat*4, bridge*4, fish*3, frog, tree*2; fisherman*4, ducks*2; to swim, to catch fish, to fish
        bus *3; on the bus; sit*3, read*2, talk to the driver*2, listen to music*2, look out of the window*3; seat*4, driver*2, door*2; driver*4, passengers*3; to go to school, to go to the city
        train *3; on the train; read a book*3, sleep*2, look out of the window*4, sit by the window*3, show {p.his} ticket*2; seat*4, window*3; passengers*3, driver*2; to go to {country}, to go to the sea
        party *4; at the party; dance*5, sing*3, eat cake*4, play games*4, give {p.him} a present, have fun*3, meet a friend*2; cake*6, balloon*3, present*4, candle*2; guests*3, children*4, friends*5; to dance, to eat cake, to meet {p.his} friends

        [scenes]
        {=s:scene}{p:who} {p.is} {=v:s.doing}{v|ing} {s.in}. *14
        {=s:scene}{p:who} {p.was} {=v:s.doing}{v|ing} {s.in} when {it began to rain/{named} came/the phone rang*2/I came home}. *2
        {=s:scene}{p:who} {=v:s.doing}{v|ed} {s.in}. *10
        {=s:scene}{p:who} {'like|agree} to {s.doing} {s.in}. *5
        {=s:scene}{s.in} {p:who} {can*3/could} {s.doing}. *3
        {=s:scene}you can {=p:you}{s.doing} {s.in}. *4
        {=s:scene}{p:who} {'go|ed} to the {s} {s.go}. *16
        {=s:scene}{p:who} {p.is} going to the {s} {s.go}. *4
        {=s:scene}{p:who} {'want|agree} to go to the {s} {s.go}. *3
        {=s:scene}we went to the {s}. {=p:we}we {=v:s.doing}{v|ed}. *6
        {=s:scene}{p:kid} is {s.in}. {p.he} {=v:s.doing}is {v|ing}. *5
        {=s:scene}where is {p:kid}? {p.he} is {s.in}. {p.he} {=v:s.doing}is {v|ing}. *4
        {=s:scene}there is a {s.thing} {s.in}. *8
        {=s:scene}the {s.thing} is {s.in}. *5
        {=s:scene}{p:who} saw {a/the} {s.thing} {s.in}. *4
        {=s:scene}I can see {a/the} {s.thing} {s.in}. *3
        {=s:scene}what can you see {s.in}? I can see a {s.thing}. *3
        {=s:scene}{p:who} met {p.his} {friend*3/teacher/neighbour/uncle/cousin} {s.in}. *3
        {=s:scene}{p:who} {p.was} {s.in} {past}. *4
        {=s:scene}{p:who} {'stay|ed} {s.in} {all day/for an hour/until six o'clock/the whole afternoon}. *2

        [we table name; g]
        we; w
        """;
}
