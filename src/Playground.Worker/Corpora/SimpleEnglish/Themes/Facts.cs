namespace Playground.Worker.Corpora.SimpleEnglish.Themes;

/// <summary>What everybody knows: countries, materials, nature, cause and effect.</summary>
internal static class Facts
{
    public const string Text = """
        [capital table city; country; tongue; people]
        Paris *8; France; French; French
        London *7; England; English; English
        Rome *5; Italy; Italian; Italian
        Berlin *5; Germany; German; German
        Madrid *4; Spain; Spanish; Spanish
        Tokyo *4; Japan; Japanese; Japanese
        Moscow *3; Russia; Russian; Russian
        Athens *2; Greece; Greek; Greek
        Cairo *2; Egypt; Arabic; Egyptian
        Vienna *2; Austria; German; Austrian
        Lisbon *2; Portugal; Portuguese; Portuguese
        Dublin *2; Ireland; English; Irish
        Beijing *3; China; Chinese; Chinese
        Delhi *2; India; Hindi; Indian
        Ottawa; Canada; English; Canadian
        Warsaw; Poland; Polish; Polish
        Washington *2; America; English; American

        [country words]
        France*4, England*4, Italy*3, Germany*3, Spain*3, Japan*2, China*2, India*2, America*3, Russia, Greece, Egypt, Canada, Australia, Africa*2

        [made table thing; from; many]
        table *4; wood; tables
        chair *3; wood; chairs
        window *3; glass; windows
        bottle *3; glass, plastic; bottles
        book *4; paper; books
        newspaper *2; paper; newspapers
        house *4; brick, stone, wood; houses
        ring *3; gold, silver; rings
        knife *2; metal; knives
        coin *2; metal; coins
        jumper *3; wool; jumpers
        shirt *2; cotton; shirts
        shoe *2; leather; shoes
        snowman *3; snow; snowmen
        sandcastle *2; sand; sandcastles
        candle *2; wax; candles
        key *2; metal; keys
        door *2; wood; doors
        boat *2; wood; boats
        key; iron; keys
        cake *2; flour; cakes

        [facts]
        {=c:capital}{c} is the capital of {c.country}. *14
        {=c:capital}the capital of {c.country} is {c}. *18
        {=c:capital}what is the capital of {c.country}? the capital of {c.country} is {c}. *6
        {=c:capital}what is the capital of {c.country}? it is {c}. *3
        {=c:capital}{c} is a city in {c.country}. *5
        {=c:capital}{c} is in {c.country}. *4
        {=c:capital}the people in {c.country} speak {c.tongue}. *5
        {=c:capital}{p:named} lives in {c}, in {c.country}. *4
        {=c:capital}{p:named} comes from {c.country}. {p.he} speaks {c.tongue}. *4
        {=c:capital}{c.country} is a country. *4
        {p:named} is from {country}. *3
        {=m:made}the {m} is made of {m.from}. *8
        {=m:made}a {m} is made of {m.from}. *10
        {=m:made}what is the {m} made of? it is made of {m.from}. *4
        {=m:made}{m.many} are made of {m.from}. *5
        the sun rises in the east. *4
        the sun sets in the west. *4
        the earth goes around the sun. *5
        the moon goes around the earth. *4
        the earth is round. *5
        the earth is round like a ball. *3
        we live on the earth. *4
        the sun is far away. *2
        the sun is a big star. *2
        water is wet. *5
        fire burns. *3
        fire is hot and ice is cold. *5
        ice is frozen water. *4
        snow is cold and white. *4
        stones are hard. *4
        feathers are light. *3
        sugar is sweet, and salt is salty. *3
        the sea is full of salt water. *3
        the sea water is salty. *3
        fish live in the sea. *5
        plants grow from seeds. *4
        a seed grows into a plant. *4
        plants need water. *4
        trees have leaves. *5
        the tree has many leaves. *3
        leaves grow on trees. *4
        in autumn the leaves fall from the trees. *5
        flowers smell sweet. *3
        a ball is round. *5
        a wheel is round. *4
        the moon is round. *3
        a box is square. *2
        glass breaks easily. *3
        paper burns easily. *2
        wood floats on water. *3
        a stone sinks in water. *3
        a magnet pulls iron. *2
        people need food, water and sleep. *4
        we breathe air. *4
        we can not live without water. *4
        animals need food and water. *3
        people live in houses. *4
        children go to school, and parents go to work. *5
        a baby can not walk. *3
        babies cry when they are hungry. *4
        boys grow up to be men. *3
        girls grow up to be women. *3
        there are many countries in the world. *3
        there are twelve months in a year and seven days in a week. *2
        the light is on. *2
        if you drop a glass, it breaks. *5
        if you touch fire, it hurts. *4
        if it rains, we get wet. *5
        if you eat too much, you feel ill. *4
        if you heat ice, it melts. *4
        if you plant a seed, a flower grows. *4
        if you are tired, go to bed. *4
        if you are hungry, eat something. *4
        if you are cold, put on a coat. *4
        if you are thirsty, drink some water. *4
        the ice melted because the sun was hot. *4
        the plant died because nobody gave it water. *4
        the glass broke because it fell on the floor. *4
        the road is slippery because of the ice. *3
        the baby cried because it was hungry. *5
        the boy ran because he was late. *4
        the dog barked because it heard a noise. *5
        the light went out, so it was dark. *4
        the fire went out, so it was cold. *3
        the car stopped because there was no petrol. *3
        {p:kid} fell because the floor was wet. *4
        {p:kid} was late, so {p.he} ran to school. *5
        money is used to buy things. *3
        we buy things with money. *4
        we send letters by post. *2
        we read with our eyes and think with our brain. *3
        we sleep at night and work during the day. *4
        we go to bed when it is dark. *4
        we turn on the lamp when it is dark. *4
        a mother loves her child. *4
        friends help each other. *4
        honey comes from bees, and milk comes from cows. *4
        wool comes from sheep. *4
        wood comes from trees. *4
        eggs come from hens. *4
        bread comes from the bakery. *3
        apples come from trees. *3
        a king lives in a castle. *4
        a king wears a crown on his head. *3
        the king and the queen live in a castle. *4
        birds have feathers, and fish have scales. *3
        a car needs petrol. *2
        the longest river in the world is the Nile. *2
        the highest mountain in the world is Mount Everest. *2
        the sky is above us, and the ground is below us. *3
        north, south, east and west. *3
        a rose is a flower. *4
        a rose has thorns. *2
        an apple is a fruit, and a carrot is a vegetable. *5
        a dog is an animal, and a rose is a flower. *4
        a hammer is a tool. *3
        a car is a vehicle. *2
        red is a colour, and three is a number. *4
        Monday is a day, and May is a month. *4
        football is a sport. *4
        a piano is an instrument. *3
        a doll is a toy. *4
        summer is a season. *3
        gold and silver are metals. *2
        """;
}
