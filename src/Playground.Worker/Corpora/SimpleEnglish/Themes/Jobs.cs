namespace Playground.Worker.Corpora.SimpleEnglish.Themes;

/// <summary>What people do, where, with what, and for whom.</summary>
internal static class Jobs
{
    public const string Text = """
        [job table name; does; place; tool]
        teacher *7; teach children*5, help the pupils, write on the board*2; school*5, the classroom; a book, chalk*2
        doctor *6; help sick people*5, look after ill people*2, give us medicine*2; hospital*5; medicine
        nurse *4; help the doctor*4, look after ill people*3; hospital*5; medicine
        farmer *6; grow vegetables*2, milk the cows*3, feed the animals*3, drive a tractor*3, work in the field*3; farm*6; a tractor
        baker *4; bake bread*6, bake cakes*3; bakery*5; an oven
        cook *4; cook food*4, make soup*2, cook dinner*2; restaurant*4, kitchen*3; a pan
        waiter *2; bring the food*5; restaurant*5; a tray
        policeman *3; catch thieves*4, help people*2, keep us safe*2; police station*2; a car
        police officer *3; catch thieves*4, stop the cars*2, help people*2; police station*3; a car
        firefighter *4; put out fires*6, save people*2; fire station*3; water, a ladder
        driver *2; drive a car*3, drive a bus*3; street; a car
        bus driver *3; drive a bus*6; bus station; a bus
        pilot *4; fly a plane*6; airport*4; a plane
        sailor *2; sail a ship*4, travel across the sea*2; ship*3; a ship
        fisherman *2; catch fish*6; sea*2, boat*2; a net
        postman *4; bring the letters*6, bring letters and parcels; post office*4; a bag
        gardener *3; plant flowers*4, water the flowers*4, cut the grass*2; garden*5; a shovel
        painter *3; paint pictures*4, paint houses*2; studio; a brush
        singer *3; sing songs*6; theatre*2; a microphone
        dancer *2; dance*5; theatre*3; music
        builder *3; build houses*6; building site; bricks
        carpenter *2; make tables and chairs*4, work with wood*3; workshop*3; a hammer, a saw
        mechanic *2; repair cars*6; garage*5; tools
        dentist *3; look after our teeth*5, look at our teeth*3; dentist's room; a drill
        hairdresser *2; cut hair*6; hair salon; scissors
        tailor *2; make clothes*5, sew clothes*2; shop; a needle
        butcher *2; sell meat*6; shop*3; a knife
        shopkeeper *2; sell things*4, sell food*3; shop*5; money
        librarian *2; look after the books*5, lend books*2; library*6; books
        writer *2; write books*5, write stories*4; office; a pen
        scientist; study the world*2, do experiments*3; laboratory; a microscope
        vet *3; help sick animals*5, look after animals*3; animal hospital; medicine
        astronaut *2; fly to the moon*3, fly into space*3; space; a rocket
        soldier; fight for the country*2, march*2; army; a uniform
        king; rule the country*4; castle*3; a crown
        shepherd; look after the sheep*5; hill; a stick
        lifeguard; watch the swimmers*3; beach*2; a whistle
        musician; play music*4, play the violin*2; theatre, concert; an instrument
        secretary; write letters*3, answer the phone*3; office*4; a computer
        actor; act in films*3, act in plays*2; theatre*4; a mask
        lawyer; work with the law*2; office*3; books
        judge; decide what is fair*2; court*2; a hammer
        miner; dig for coal*3; mine*2; a lamp

        [jobs]
        {=j:job}a {j} {v:j.does|s}. *16
        {=j:job}the {j} {v:j.does|s}. *8
        {=j:job}the {j} is {v:j.does|ing}. *4
        {=j:job}{j|pl} {j.does}. *4
        {=j:job}what does a {j} do? a {j} {v:j.does|s}. *8
        {=j:job}who {=v:j.does}{v|s}? the {j} {v|s}. *5
        {=j:job}{p:adult} is a {j}. {p.he} {=v:j.does}{v|s}. *8
        {=j:job}{p:adult} is a {j}. *5
        {=j:job}{p:kid} wants to be a {j} when {p.he} grows up. *5
        {=j:job}I want to be a {j}. I want to {j.does}. *4
        {=j:job}my {kin} is a {j}. *3
        {=w:workplace}the {w.who} works {w}. *14
        {=w:workplace}where does a {w.who} work? a {w.who} works {w}. *1
        {=w:workplace}{p:adult} is a {w.who}. {p.he} works {w}. *8
        {=w:workplace}{p:adult} works {w}. *5
        the teacher teaches the children at school. *4
        the doctor works in a hospital. *4
        doctors and nurses work in a hospital. *4
        the farmer works on a farm. *4
        the farmer drives a tractor in the field. *3
        the baker bakes bread in the morning. *4
        the pilot flies the plane. *4
        the bus driver drives the bus. *3
        the postman brings the letters every morning. *4
        the firefighters put out the fire with water. *4
        the police caught the thief. *4
        a thief steals things. *2
        {p:adult} goes to work every morning. *5
        {p:adult} goes to work by {vehicleby}. *5
        {p:adult} comes home from work in the evening. *4
        {p:adult} works hard all day. *4
        {p:adult} worked all day, so {p.he} was tired in the evening. *4
        {p:adult} earns money at work. *2
        what is your job? I am a {job}. *4
        people work to earn money. *2
        the house was built by the builder. *2
        the painter painted a beautiful picture. *3
        the singer sang a beautiful song. *3
        the gardener planted {flowers}. *3
        the old king lived in a castle. *3

        [workplace table where; who]
        at a school *5; teacher
        in a hospital *5; doctor*3, nurse*3
        on a farm *5; farmer
        in a bakery *4; baker
        in a restaurant *3; cook*2, waiter*2
        in a shop *3; shopkeeper, butcher
        in an office *3; secretary, lawyer
        in a garden *2; gardener
        in a library *3; librarian
        at the post office *2; postman
        in a garage *2; mechanic
        in a theatre *2; actor, dancer, singer
        at the airport; pilot
        in a kitchen *2; cook
        in a factory; worker*2
        in a bank; banker

        [vehicleby words]
        car*5, bus*5, train*4, bicycle*2

        [flowers words]
        flowers*4, roses*4, tulips*3, a tree*4, an apple tree, vegetables*2, seeds*2, daisies, sunflowers
        """;
}
