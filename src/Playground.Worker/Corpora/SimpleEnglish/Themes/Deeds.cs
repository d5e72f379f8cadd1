namespace Playground.Worker.Corpora.SimpleEnglish.Themes;

/// <summary>Verbs with what they are done to, where and how; longer sentences that join them.</summary>
internal static class Deeds
{
    public const string Text = """
        [task table act; object; where; how]
        polish; the shoes, the table, the silver spoon; in the hall, in the kitchen; carefully
        scrub; the floor, the pot, the bath; in the kitchen; hard
        iron; the shirt, the dress, the trousers; in the bedroom, in the kitchen; carefully
        mend; the fence, the net, the torn sleeve, the broken toy; in the shed, in the yard; slowly, carefully
        sharpen; the pencil, the knife, the axe; at the desk, in the workshop; carefully
        fold; the towel, the sheet, the paper, the blanket; in the bedroom; neatly
        stir; the soup, the tea, the porridge, the sauce; with a spoon; slowly
        chop; the wood, the onions, the carrots; in the yard, in the kitchen; quickly
        boil; the water, the eggs, the potatoes, the milk; on the stove; quickly
        fry; the fish, an egg, the bacon, the sausages; in the pan; slowly
        roast; the chicken, the meat, the nuts; in the oven; slowly
        mix; the flour and the eggs, the colours, the salad; in a bowl; well
        taste; the soup, the cake, the wine, the sauce; in the kitchen; carefully
        pour; the milk, the tea, the water; into the cup, into the jug; carefully
        melt; the butter, the chocolate; in the pan; slowly
        freeze; the water, the peas; in the freezer; quickly
        count; the money, the coins, the sheep, the stars; at the table; slowly
        measure; the table, the rope, the window; with a ruler; exactly
        weigh; the apples, the flour, the parcel; on the scales; exactly
        lift; the stone, the heavy box, the suitcase; with both hands; easily
        push; the cart, the door, the pram, the swing; up the hill, in the park; hard
        pull; the rope, the sledge, the wagon; through the snow, up the hill; hard
        drag; the branch, the sack; across the yard; slowly
        roll; the barrel, the ball, the dough; down the hill, across the floor; slowly
        shake; the tree, the bottle, the blanket; in the garden; hard
        squeeze; the lemon, the orange, the sponge; in the kitchen; hard
        tie; the rope, the ribbon, the knot, the parcel; around the box; tightly
        wrap; the present, the parcel, the sandwich; in paper; neatly
        glue; the pieces, the paper stars; onto the card; neatly
        paint; the ceiling, the gate, the walls; in the hall; neatly
        decorate; the Christmas tree, the cake, the classroom; for the party; beautifully
        dust; the furniture, the shelves, the piano; in the living room; gently
        empty; the bucket, the bin, the basket; in the yard; quickly
        fill; the bottle, the kettle, the jug, the bath; with water; quickly
        hang; the picture, the coats, the curtains, the wet clothes; on the wall, on the line; neatly
        hide; the treasure, the letter, the Easter eggs; under a stone, behind the bush; secretly
        bury; the treasure, the bone; under the oak, in the sand; secretly
        search; the room, the drawer, the pockets; for the key; everywhere
        gather; the berries, the sticks, the leaves, the eggs; in the woods, in the yard; happily
        collect; the shells, the stamps, the pebbles; on the shore; happily
        harvest; the corn, the wheat, the grapes; on the farm; happily
        sow; the seeds, the wheat; in the field; carefully
        dig up; the potatoes, the old roots; in the garden; carefully
        rake; the leaves, the hay; on the lawn; slowly
        trim; the hedge, the bush; in the garden; neatly
        feed; the calves, the chickens, the pigeons, the goldfish; in the yard; gently
        stroke; the cat, the pony, the puppy; in the stable, on the sofa; gently
        brush; the horse, the dog, the carpet; in the yard; gently
        milk; the cow, the goat; in the barn; early
        train; the dog, the team; in the park; well
        ride; the pony, the donkey, the camel, the motorcycle; through the desert, along the beach; fast
        row; the boat, the canoe; across the lake; slowly
        steer; the ship, the boat; into the harbour; safely
        park; the car, the van, the lorry; in front of the house; carefully
        repair; the engine, the roof, the tractor, the radio; in the garage; well
        build; the bridge, the tower, the wall, the hut, the tent; by the river, in the woods; quickly
        break; the branch, the stick, the mirror, the record; in the garden; suddenly
        burn; the old papers, the logs, the toast; in the fire; quickly
        lock; the gate, the drawer, the cage, the shed; with a key; carefully
        ring; the bell; at the gate; loudly
        beat; the drum, the carpet, the eggs; in the yard; loudly
        whisper; the secret, the answer; into her ear; quietly
        call; the dog, the waiter, the children; across the street, to the table; loudly
        sing; the song, the carol, the lullaby; on the stage, in the choir; beautifully
        play; the violin, the trumpet, the flute, the drums; in the concert; beautifully
        draw; the map, the circle, the triangle, the portrait; on the board; neatly
        copy; the words, the sentence, the numbers; into the notebook; neatly
        spell; the word, the name; on the board; correctly
        solve; the puzzle, the problem, the riddle; at the desk; quickly
        learn; the poem, the rules, the alphabet; at school; quickly
        study; the map, the book, the plants; in the library; quietly
        explain; the rule, the game, the problem; to the class; slowly
        remember; the number, the address, the story; after the lesson; suddenly
        forget; the date, the keys, the appointment; at home; completely
        describe; the picture, the thief, the house; to the police; exactly
        translate; the letter, the sentence; into French; correctly
        print; the photos, the letter; at the office; quickly
        type; the message, the report; on the computer; quickly
        post; the letter, the parcel, the postcard; at the post office; quickly
        deliver; the parcel, the newspapers, the pizza; in the morning; quickly
        order; the soup, the fish, a pizza; at the restaurant; politely
        pay; the bill, the waiter, the rent; at the restaurant; quickly
        sell; the old car, the vegetables, the tickets; at the market; quickly
        borrow; the umbrella, the dictionary, the bicycle; from a neighbour; politely
        return; the book, the money, the ladder; to the library, to the neighbour; politely
        share; the sandwich, the sweets, the toys; with the others; happily
        choose; the colour, the shirt, the kitten; in the shop; carefully
        try on; the shoes, the jacket, the hat; in the shop; quickly
        wear; the mask, the costume, the crown, the necklace; at the party; proudly
        invite; the neighbours, the guests, the whole class; to the party; politely
        welcome; the guests, the visitors, the tourists; at the door; warmly
        greet; the neighbour, the teacher, the captain; in the street; politely
        rescue; the kitten, the swimmer, the sheep; from the water; bravely
        catch; the thief, the butterfly, the train, the trout; by the river; suddenly
        chase; the thief, the rooster, the geese; around the yard; bravely
        follow; the path, the footprints, the guide, the river; through the forest; slowly
        cross; the desert, the bridge, the road, the stream; on foot; carefully
        explore; the cave, the island, the jungle, the attic; with a torch; bravely
        discover; the island, the treasure, the secret door; in the attic; suddenly
        climb; the ladder, the rock, the cliff, the apple tree; in the orchard; bravely
        visit; the castle, the museum, the aunt, the hospital; in the city; happily
        photograph; the mountain, the wedding, the birds; from the window; quietly
        watch; the parade, the match, the sunset, the fireworks, the cartoon; from the balcony; happily
        admire; the view, the painting, the garden; from the hill; quietly
        win; the prize, the medal, the match, the cup; at the stadium; easily
        lose; the match, the bet, the ticket, the wallet; at the station; sadly
        score; a goal, a point; in the match; easily
        throw; the stick, the snowball, the stone; over the wall, into the water; far
        bounce; the ball; on the floor; high
        sweep; the path, the stairs, the yard; with a broom; quickly
        wipe; the table, the blackboard, the windows; with a cloth; quickly
        pack; the suitcase, the lunch box, the bag; for the journey; neatly
        unpack; the suitcase, the boxes; in the bedroom; slowly
        guard; the gate, the palace, the prisoner; at night; bravely
        arrest; the thief, the robber; at the bank; quickly
        cure; the patient, the sick horse; with medicine; slowly
        knit; a scarf, a pair of socks; by the fire; quickly
        sew; the button, the dress; onto the coat; neatly
        weave; the cloth, a basket, the carpet; by hand; slowly
        carve; a spoon, the pumpkin, the wood; with a knife; carefully
        invent; a machine, a story, a game; in the workshop; suddenly

        [becauses table why; after]
        it was late; went home
        it was dark; turned on the lamp
        it was Sunday; stayed in bed
        guests were coming; smiled
        it was {p.his} turn; had a rest
        {p.his} mother asked {p.him}; got a kiss
        the weather was fine; had a picnic
        there was a lot of time; had a cup of tea
        {p.his} friends were there; laughed
        it was fun; told everybody
        the teacher said so; wrote it down
        winter was coming; went inside
        it was {p.his} job; went for a walk

        [deeds]
        {=p:who}{=t:task}{p} {v:t.act|ed} {t.object} {t.where}. *10
        {=p:who}{=t:task}{p} {t.how} {v:t.act|ed} {t.object}. *6
        {=p:who}{=t:task}{p} {v:t.act|ed} {t.object} {past}. *6
        {=p:who}{=t:task}{p} {p.is} {v:t.act|ing} {t.object} {t.where}. *10
        {=p:who}{=t:task}{p} {v:t.act|agree} {t.object} {often}. *10
        {=p:who}{=t:task}{p} will {t.act} {t.object} {future}. *5
        {=p:who}{=t:task}{p} {v:t.act|ed} {t.object} because {becauses}. *10
        {=p:who}{=t:task}{=b:becauses}after {p} {v:t.act|ed} {t.object}, {p.he} {b.after}. *10
        {=p:who}{=t:task}{=b:becauses}{p} {v:t.act|ed} {t.object}, and then {p.he} {b.after}. *8
        {=t:task}{p:adult} told {q:kid} to {t.act} {t.object}, but {q.he} did not want to. *6
        {=t:task}{p:adult} showed {q:kid} how to {t.act} {t.object} {t.where}. *6
        {=t:task}{p:kid} tried to {t.act} {t.object}, but it was too difficult for {p.him}. *6
        {=t:task}{p:kid} helped {p.his} {kin2} to {t.act} {t.object} {t.where}. *8
        {=t:task}{=u:task}{p:group} {v:t.act|ed} {t.object} in the morning and {v:u.act|ed} {u.object} in the afternoon. *8
        {=t:task}{=u:task}while {p:kid} was {v:t.act|ing} {t.object}, {q:named!p} {v:u.act|ed} {u.object}. *8
        {=t:task}did you {t.act} {t.object}? yes, I did it {past}. *4
        {=t:task}can you {t.act} {t.object}, please? yes, I will do it {future}. *4
        {=t:task}do not {t.act} {t.object}! it is not yours. *2
        {=t:task}the {kidtype} who {v:t.act|ed} {t.object} is {named}'s {friendkin}. *5
        {=t:task}{=p:who}if {p} {v:t.act|agree} {t.object}, {q:adult} will be {pleased}. *6
        {=t:task}{=p:who}{p} {p.has} {v:t.act|en} {t.object}. *8
        {=t:task}{=p:who}{p} {p.has} already {v:t.act|en} {t.object}, so {p.he} can rest now. *5
        {=t:task}{=p:who}when {q:adult} came home, {p} {p.was} {v:t.act|ing} {t.object}. *6

        [pleased words]
        happy*4, angry*3, proud*3, pleased*3, surprised*3, glad*3
        """;
}
