namespace Playground.Worker.Corpora.SimpleEnglish.Themes;

/// <summary>What kind of thing a thing is.</summary>
internal static class Kinds
{
    public const string Text = """
        [fruitkind table kind; members]
        fruit; apple*3, banana*3, pear*2, plum*2, peach*2, cherry*2, grape, orange*2, lemon*2, strawberry*2, mango, pineapple, melon, raspberry, apricot, coconut, fig

        [vegetablekind table kind; members]
        vegetable; carrot*3, potato*3, onion*2, cabbage, pea, bean*2, cucumber*2, pumpkin*2, turnip, leek, radish

        [flowerkind table kind; members]
        flower; rose*4, tulip*3, daisy*2, lily*2, sunflower*3, violet*2, daffodil*2, poppy*2, orchid

        [treekind table kind; members]
        tree; oak*4, pine*3, apple tree*3, birch*2, palm*2, willow*2, maple*2, fir tree*2, cherry tree

        [birdkind table kind; members]
        bird; eagle*3, owl*3, crow*3, parrot*3, sparrow*3, robin*3, pigeon*3, swan*2, stork*2, penguin*3, peacock*2, duck*2, seagull*2, ostrich, woodpecker, cuckoo, swallow

        [insectkind table kind; members]
        insect; bee*4, ant*4, butterfly*4, fly*3, mosquito*3, beetle*3, ladybird*3, grasshopper*2, dragonfly*2, moth*2, wasp*2

        [petkind table kind; members]
        pet; dog*5, cat*5, hamster*3, rabbit*3, goldfish*2, parrot*2, guinea pig*2

        [wildanimalkind table kind; members]
        wild animal; lion*4, tiger*4, wolf*4, bear*3, elephant*3, fox*3, leopard*3, gorilla*2, hippopotamus*2, rhinoceros*2, cheetah*2, panda*3, buffalo, hyena, kangaroo*2, koala*2

        [farmanimalkind table kind; members]
        farm animal; cow*4, pig*4, sheep*4, horse*3, goat*3, hen*3, donkey*2, turkey*2, pony*2

        [seaanimalkind table kind; members]
        sea animal; whale*4, shark*4, dolphin*4, octopus*4, seal*3, crab*3, jellyfish*3, starfish*3, lobster*2, seahorse*2

        [toykind table kind; members]
        toy; doll*4, ball*4, teddy bear*3, kite*3, puzzle*3, puppet*3, toy train*2, robot*3, drum, yo-yo, spinning top

        [toolkind table kind; members]
        tool; hammer*4, saw*4, axe*3, screwdriver*3, drill*3, spade*3, rake*3, shovel*2, nail*2, wrench*2

        [instrumentkind table kind; members]
        instrument; piano*4, guitar*4, violin*4, drum*3, flute*3, trumpet*3, cello*2, harp*2, accordion*2, saxophone

        [sportkind table kind; members]
        sport; football*5, tennis*4, basketball*4, swimming*3, hockey*3, volleyball*3, rugby*2, golf*2, boxing*2, skiing*3, cricket*3, badminton*2, judo, gymnastics, baseball*2

        [piecekind table kind; members]
        piece of furniture; table*4, chair*4, sofa*4, bed*3, wardrobe*3, armchair*3, desk*3, bookcase*3, stool*3, bench*2, cupboard*3, cradle

        [vehiclekind table kind; members]
        vehicle; car*4, bus*4, lorry*3, bicycle*3, motorbike*3, taxi*2, van*3, tractor*2, ambulance*3, tram*2, fire engine*3, coach*2, scooter*3

        [buildingkind table kind; members]
        building; house*4, school*4, church*4, castle*3, hospital*3, factory*3, hotel*3, museum*3, palace*3, tower*2, barn*2, theatre*2, temple*2, mosque*2, prison*2, skyscraper*2

        [drinkkind table kind; members]
        drink; milk*4, water*4, juice*4, tea*4, coffee*3, lemonade*3, cocoa*2

        [colourkind table kind; members]
        colour; red*4, blue*4, green*4, yellow*4, pink*2, purple*2, brown*3, black*3, white*3, orange*2, grey*2

        [shapekind table kind; members]
        shape; circle*5, square*5, triangle*5, rectangle*4, star*3, oval*3, diamond*2, heart*2

        [metalkind table kind; members]
        metal; gold*4, silver*4, iron*4, copper*3, steel*3, tin*2, aluminium, lead

        [materialkind table kind; members]
        material; wood*4, glass*4, paper*4, plastic*4, cotton*3, wool*3, leather*3, stone*3, rubber*3, silk*3, concrete*2, brick*2

        [languagekind table kind; members]
        language; English*4, French*4, Spanish*4, German*3, Italian*3, Chinese*3, Arabic*2, Russian*2, Japanese*2, Turkish, Portuguese*2, Hindi

        [countrykind table kind; members]
        country; France*4, Italy*4, Spain*4, Germany*4, China*3, Japan*3, India*3, Egypt*3, Brazil*3, Canada*3, Mexico*3, Russia*2, Turkey*3, Greece*2, Norway*2, Sweden*2, Kenya*2, Australia*3, Poland*2, Switzerland*2

        [continentkind table kind; members]
        continent; Africa*4, Europe*4, Asia*4, Australia*2, America*3, Antarctica*2

        [planetkind table kind; members]
        planet; Mars*4, Venus*3, Jupiter*3, Saturn*3, Mercury*2, Neptune*2, Earth*3

        [seasonkind table kind; members]
        season; spring*2, summer*2, autumn*2, winter*2

        [relativekind table kind; members]
        relative; aunt*4, uncle*4, cousin*4, grandmother*3, nephew*3, niece*3, sister*2, brother*2

        [jobkind table kind; members]
        job; teacher, doctor, nurse, farmer, baker, pilot, plumber*2, electrician*2, engineer*2, journalist*2, dentist, chef*2, cashier*2, architect*2, photographer*2

        [kindcount table kind; members]
        @fruitkind *5
        @vegetablekind *4
        @flowerkind *4
        @treekind *4
        @birdkind *5
        @insectkind *3
        @petkind *3
        @wildanimalkind *4
        @farmanimalkind *4
        @seaanimalkind *3
        @toykind *3
        @toolkind *4
        @instrumentkind *4
        @piecekind *4
        @vehiclekind *4
        @buildingkind *4
        @shapekind *3
        @relativekind *2
        @jobkind *3

        [kindname table kind; members]
        @drinkkind *3
        @colourkind *3
        @metalkind *3
        @materialkind *2
        @languagekind *3
        @countrykind *4
        @continentkind *2
        @planetkind *2
        @sportkind *4

        [seenkind table kind; members]
        @birdkind *5
        @treekind *4
        @flowerkind *4
        @vehiclekind *4
        @buildingkind *4
        @wildanimalkind *4
        @farmanimalkind *4
        @insectkind *3
        @seaanimalkind *3

        [eatenkind table kind; members]
        @fruitkind *5
        @vegetablekind *4

        [grownkind table kind; members]
        @flowerkind *4
        @treekind *4
        @insectkind *3
        @birdkind *5

        [kinds]
        {=k:kindcount}{=m:k.members}a {m} is a {k}. *16
        {=k:kindcount}{=m:k.members}a {m} and a {o:k.members!m} are both {k|pl}. *8
        {=k:kindcount}{=m:k.members}what is a {m}? a {m} is a {k}. *8
        {=k:kindcount}{=m:k.members}is a {m} a {k}? yes, a {m} is a {k}. *5
        {=k:kindcount}{=l:kindcount!k}{=m:k.members}a {m} is not a {l}, it is a {k}. *6
        {=k:kindcount}{=m:k.members}{m|pl} are {k|pl}. *8
        {=k:kindcount}{=m:k.members}{m|pl} and {o:k.members!m|pl} are {k|pl}. *8
        {=k:kindcount}{=m:k.members}{p:kid}'s favourite {k} is the {m}. *6
        {=k:kindname}{=m:k.members}{m} is a {k}. *14
        {=k:kindname}{=m:k.members}{m} and {o:k.members!m} are {k|pl}. *10
        {=k:kindname}{=m:k.members}is {m} a {k}? yes, it is. *3
        {=k:kindname}{=m:k.members}{p:kid}'s favourite {k} is {m}. *5
        {=k:seenkind}{=m:k.members}in the picture there is a {m} next to a {o:k.members!m}. *8
        {=k:seenkind}{=m:k.members}{p:who} saw a {m} and a {o:k.members!m} {past}. *10
        {=k:seenkind}{=m:k.members}which do you like better, the {m} or the {o:k.members!m}? I like the {m} better. *5
        {=k:instrumentkind}{=m:k.members}{p:who} can play the {m}, and {q:named} can play the {o:k.members!m}. *8
        {=k:sportkind}{=m:k.members}{p:who} {'like|agree} {m}, but {p.he} {p.does} not like {o:k.members!m}. *6
        {=k:eatenkind}{=m:k.members}{p:adult} bought {few} {m|pl} and {few} {o:k.members!m|pl} at the market. *8
        {=k:grownkind}{=m:k.members}there is a {m} in {named}'s garden. *5
        {=k:countrykind}{=m:k.members}{p:who} travelled from {m} to {o:k.members!m} by {byplane}. *8
        {=k:countrykind}{=m:k.members}{p:named} was born in {m}, but now {p.he} lives in {o:k.members!m}. *6

        [byplane words]
        plane*5, train*3, ship*2, car*2
        """;
}
