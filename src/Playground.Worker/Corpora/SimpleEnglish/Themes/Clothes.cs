namespace Playground.Worker.Corpora.SimpleEnglish.Themes;

/// <summary>Who wears what, where it goes on the body, and when.</summary>
internal static class Clothes
{
    public const string Text = """
        [garment table name; on; when; verb]
        hat *6; head; it is sunny, it is cold; is
        cap *3; head; it is sunny; is
        coat *6; -; it is cold*4, it is snowing; is
        jacket *4; -; it is windy, it is cold; is
        jumper *3; -; it is cold*3; is
        shirt *4; -; -; is
        T-shirt *3; -; it is hot*3; is
        dress *4; -; -; is
        skirt *3; -; -; is
        scarf *4; neck; it is cold*3, it is windy; is
        raincoat *2; -; it is raining*4; is
        belt *2; waist; -; is
        tie *2; neck; -; is
        ring; finger; -; is
        watch; wrist; -; is
        uniform; -; -; is

        [wornpairs table name; on; when]
        shoes *6; feet; you go outside
        boots *5; feet; it is raining*2, it is snowing*3
        socks *5; feet; it is cold
        gloves *5; hands; it is cold*4, it is snowing
        trousers *4; legs; it is cold
        shorts *3; legs; it is hot*4
        mittens *2; hands; it is cold*2
        sandals *2; feet; it is hot*3
        slippers *2; feet; you are at home*2
        jeans *2; legs; it is cool
        sunglasses *3; eyes; it is sunny*4, the sun is bright*2
        glasses *2; nose; you read*3
        pyjamas *3; body; you go to bed*4
        trainers; feet; you run*2

        [clothlook words]
        new*4, old*3, warm*4, clean*3, dirty*3, wet*2, beautiful*2, long*2, short*2, too small*2, too big*3

        [clothes]
        {p:who} {p.is} wearing a {colour} {g:garment}. *12
        {p:who} {p.is} wearing {colour} {g:wornpairs}. *8
        {p:who} {v:wears|agree} a {g:garment}. *4
        {p:who} put on {p.his} {g:garment}. *6
        {p:who} put on {p.his} {g:wornpairs}. *6
        {p:who} took off {p.his} {g:garment}. *4
        {p:who} took off {p.his} {g:wornpairs}. *4
        {p:who} bought a new {g:garment}. *4
        {p:who} bought new {g:wornpairs}. *3
        {p:who} lost {p.his} {g:garment}. *2
        {p:who} lost one of {p.his} {lostone}. *3
        {p:who} {p.has} a {colour} {g:garment} and {colour} {h:wornpairs}. *4
        the {g:garment} is {clothlook}. *5
        the {g:wornpairs} are {clothlook}. *5
        {p:kid}'s {g:garment} is {colour}. *4
        {p:kid}'s {g:wornpairs} are {colour}. *4
        {=g:worn}we wear {g} on our {g.on}. *12
        {=g:worn}where do we wear {g}? we wear {g} on our {g.on}. *3
        we wear shoes on our feet. *5
        we wear gloves on our hands. *5
        we wear a hat on our head. *5
        I wear a hat on my head and shoes on my feet. *4
        {=g:wornwhen}we wear {g} when {g.when}. *10
        {=g:wornwhen}wear {g} when {g.when}! *2
        put on your {dressup}, it is cold outside. *6
        put on your {dressup}! *3
        take off your shoes before you come in. *3
        take off your wet {wetclothes}. *3
        {p:kid} put on {p.his} shoes and went outside. *5
        {p:kid} put on {p.his} coat because it was cold. *6
        {p:who} put on a warm coat and a hat. *4
        first you put on your socks, then you put on your shoes. *5
        socks and shoes. *1
        a pair of {pairs}. *2
        {p:kid} needs a new pair of {pairs}. *4
        {p:kid} grew, so {p.his} {g:wornpairs} are too small now. *3
        {p:adult} washed the clothes and hung them in the sun. *4
        the clothes are wet. they dry in the sun. *4
        the dirty clothes are in the basket. *3
        there is a hole in my {holes}. *4
        {p:adult} is washing the clothes. *3
        {p:adult} knitted a {knitted} for {q:kid}. *3
        {p:kid} tied {p.his} shoes. *3
        my coat has {few2} {buttons}. *3
        put your hands in your pockets. *2
        the king wears a crown. *3
        the policeman wears a uniform. *2
        {p:girl} wore a beautiful dress to the party. *4
        what are you wearing? I am wearing a {colour} {garment}. *3
        these {g:wornpairs} are mine. those are yours. *2
        the {g:garment} is in the wardrobe. *4
        the {g:wornpairs} are under the bed. *2
        is this your {g:garment}? yes, it is mine. *3
        this {g:garment} is too {bigsmall} for me. *3

        [wears words]
        wear*4, need, have*2

        [worn table name; on]
        shoes *6; feet
        gloves *5; hands
        a hat *5; head
        socks *5; feet
        boots *3; feet
        a scarf *4; neck
        a ring *3; finger
        trousers *3; legs
        mittens *2; hands
        glasses *2; nose
        a belt; waist
        a cap *2; head

        [wornwhen table name; when]
        a coat *5; it is cold
        a warm coat *3; it is cold, it is snowing
        gloves *4; it is cold
        boots *4; it is raining, it is snowing
        a raincoat *4; it is raining
        sunglasses *4; the sun is shining, it is sunny
        shorts *3; it is hot
        a T-shirt *2; it is hot
        a scarf *3; it is cold, it is windy
        a hat *3; it is sunny, it is cold
        pyjamas *2; we sleep
        sandals *2; it is hot

        [lostone words]
        gloves*4, socks*4, shoes*3, boots

        [dressup words]
        coat*6, jacket*4, hat*3, gloves*3, scarf*3, jumper*2, shoes*2, boots*2

        [wetclothes words]
        shoes*4, socks*3, coat*3, clothes*3, boots*2

        [pairs words]
        shoes*6, socks*5, gloves*4, trousers*3, boots*3, glasses*2, scissors, jeans

        [holes words]
        sock*5, shoe*3, pocket*4, jumper, trousers, shirt

        [knitted words]
        scarf*4, jumper*4, hat*3

        [buttons words]
        buttons*4, pockets*3

        [bigsmall words]
        big*4, small*4, long*2, short*2, tight, warm
        """;
}
