namespace Playground.Worker.Corpora.SimpleEnglish.Themes;

/// <summary>What has which colour.</summary>
internal static class Colours
{
    public const string Text = """
        [colour words]
        red*8, blue*8, green*7, yellow*6, black*5, white*5, brown*4, orange*2, pink*3, purple*2, grey*2

        [coloured table thing; colour; many]
        grass *8; green; -
        sky *8; blue*8, grey; -
        sun *6; yellow; -
        snow *7; white; -
        milk *4; white; -
        blood *3; red; -
        coal *3; black; -
        sea *4; blue; -
        night *3; dark*3, black; -
        sand *2; yellow; -
        chocolate *2; brown; -
        gold *2; yellow; -
        cotton; white; -
        mud *2; brown; -
        ice; white; -

        [colouredthings table thing; colour; one]
        banana *5; yellow; a banana
        lemon *4; yellow; a lemon
        apple *4; red*4, green; an apple
        tomato *3; red; a tomato
        strawberry *3; red; a strawberry
        carrot *3; orange; a carrot
        leaf *4; green; a leaf
        cloud *4; white*4, grey; a cloud
        rose *4; red*5, pink, white; a rose
        frog *3; green; a frog
        elephant *3; grey; an elephant
        pig *3; pink; a pig
        sheep *2; white; a sheep
        tree *2; green; a tree
        crow *2; black; a crow
        fire engine *3; red; a fire engine
        swan; white; a swan
        violet; purple; a violet
        sunflower *2; yellow; a sunflower
        cherry *2; red; a cherry
        bear *2; brown; a bear
        polar bear *2; white; a polar bear
        mouse *2; grey; a mouse
        chick *2; yellow; a chick
        plum; purple; a plum

        [painted words]
        house*4, wall*4, door*4, fence*3, picture*3, boat*2, chair*2, room*2, box*2, gate

        [colourable words]
        car*4, ball*4, dress*3, hat*3, coat*2, bag*3, bicycle*3, book*2, house*3, door*3, flower*3, bird*2, cup*2, balloon*3, kite*3, chair*2, shirt*3, pen*2, boat*2, bus*2, box*2, toy car*2, T-shirt*2, umbrella*2, jumper, pencil*2, train

        [colours]
        {t:coloured} is {t.colour}. *2
        the grass is green. *10
        the sky is blue. *10
        the grass is green and the sky is blue. *5
        grass is green. *5
        snow is white. *6
        the snow is white and cold. *4
        the sun is yellow. *5
        the sea is blue. *4
        coal is black. *3
        blood is red. *3
        milk is white. *3
        the leaves are green in {greentime}. *4
        the clouds are white. *4
        a {t:colouredthings} is {t.colour}. *10
        {t:colouredthings|pl} are {t.colour}. *10
        what colour is {=t:colouredthings}{t.one}? {t.one} is {t.colour}. *8
        what colour is the sky? the sky is blue. *6
        what colour is the grass? the grass is green. *6
        what colour is the {o:colourable}? it is {colour}. *8
        the {o:colourable} is {colour}. *8
        my {o:colourable} is {colour}. *5
        {p:who} {p.has} a {colour} {o:colourable}. *10
        {p:who} bought a {colour} {o:colourable}. *4
        {p:who} lost {p.his} {colour} {o:colourable}. *3
        there is a {colour} {o:colourable} {near}. *3
        is the {o:colourable} {c:colour}? no, it is {colour!c}. *3
        is your {o:colourable} {c:colour}? yes, it is {c}. *3
        my favourite colour is {colour}. *6
        what is your favourite colour? my favourite colour is {colour}. *4
        {p:kid}'s favourite colour is {colour}. *3
        {p:who} painted the {painted} {colour}. *6
        {p:kid} painted a picture with {colour} paint. *3
        {p:kid} drew a {colour} {o:colourable}. *4
        {p:kid} has {eyecolour} eyes and {haircolour} hair. *6
        {p:girl} has {haircolour} hair. *4
        {p:who} {p.has} {eyecolour} eyes. *4
        blue and yellow make green. *4
        red and yellow make orange. *4
        red and blue make purple. *3
        black and white make grey. *3
        red and white make pink. *3
        red, yellow, green and blue are colours. *5
        {c:colour} is a colour. *6
        red means stop and green means go. *5
        the traffic light is red. the cars stop. *4
        the traffic light is green. the cars go. *4
        we stop when the light is red. *4
        the rainbow has seven colours. *4
        a rainbow has many colours: red, orange, yellow, green, blue and purple. *3
        the zebra is black and white. *3
        {p:kid} likes {c:colour}, but {q:named!p} likes {colour!c} better. *3

        [greentime words]
        summer*4, spring*4

        [near words]
        in the garden*3, in the room*3, by the door*2, on the street*2, in the picture*2, on the table

        [eyecolour words]
        blue*6, brown*6, green*4, grey

        [haircolour words]
        brown*4, black*4, blond*4, red*2, long*4, short*3, dark*2, grey, curly*3
        """;
}
