namespace Playground.Worker.Corpora.SimpleEnglish.Themes;

/// <summary>Sun, rain, snow and wind, and what people do about them.</summary>
internal static class Weather
{
    public const string Text = """
        [weather table is; sky; do; wear]
        sunny *5; the sun is shining*4, the sky is blue*3, there are no clouds; play outside*3, go to the park*3, go to the beach*2, have a picnic*2; a hat*3, sunglasses*3, a T-shirt*2
        rainy *4; it is raining*4, the sky is grey*2, the street is wet*2; stay at home*4, play inside*3, read a book*2; a raincoat*4, boots*3
        cold *5; it is snowing*2, there is ice on the lake*2, the wind is cold; drink hot tea*2, stay in the house*3, sit by the fire*3, make a fire*2; a coat*4, a warm coat*4, gloves*3, a scarf*3, a hat*2
        hot *5; the sun is shining*4, the sky is blue*2; go swimming*4, eat ice cream*4, drink cold water*3, sit in the shade*2, swim in the sea*2; shorts*3, a T-shirt*3, sandals*2, a dress
        windy *4; the wind is blowing*4, the leaves are flying*2; fly a kite*5, hold on to {p.his} hat; a jacket*3, a coat*2
        snowy *3; the snow is falling*3, everything is white*3; build a snowman*5, throw snowballs*4, play in the snow*4; boots*3, gloves*3, a warm coat*3
        cloudy *2; there are many clouds in the sky*3, the sun is behind the clouds*3; go for a walk*2, stay at home; a jacket, a jumper
        foggy; we can not see the road*2, everything is grey; drive slowly*2, stay at home; a coat
        warm *2; the sun is shining*2, the birds are singing*2; go for a walk*3, sit in the garden*3, ride {p.his} bicycle*2; a shirt, a dress, a light jacket

        [weathers]
        it is {w:weather} today. *10
        it was {w:weather} {wpast}. *6
        it will be {w:weather} tomorrow. *4
        {=w:weather}it is {w} and {w.sky}. *3
        {=w:weather}{=p:group}it is {w} today. {w.sky}. *6
        {=w:weather}it is {w}, so {p:who} {=v:w.do}{v|agree}. *6
        {=w:weather}{p:who} {v:w.do|agree} when it is {w}. *5
        {=w:weather}when it is {w}, {p:who} {=v:w.do}{v|agree}. *4
        {=w:weather}it is {w}. {p:who} {=v:wear}{v|agree} {w.wear}. *7
        {=w:weather}it is {w} outside. put on {w.wear}! *4
        {=w:weather}it was {w}, so {p:who} {=v:w.do}{v|ed}. *5
        {=w:weather}it was {w}, so {p:who} put on {w.wear}. *4
        what is the weather like today? it is {weather}. *6
        how is the weather? it is {weather} today. *3
        the weather is {goodbad} today. *6
        the sun is shining. *6
        the sun is hot. *5
        the sun is bright. *4
        the sun is hot and bright. *3
        the sun shines in the sky. *4
        the sun gives us light and warmth. *3
        the sky is blue and the sun is shining. *5
        it is raining. take your umbrella! *5
        it is raining, so {p:who} {=v:take}{v|agree} an umbrella. *5
        {p:who} took an umbrella because it was raining. *6
        {p:who} got wet because {p.he} forgot {p.his} umbrella. *4
        {p:who} got wet in the rain. *4
        rain falls from the clouds. *5
        the rain is wet. *3
        snow is cold. *4
        ice is cold. *5
        ice is cold and fire is hot. *5
        fire is hot. *5
        the fire is hot. do not touch it! *3
        when it rains, the ground gets wet. *5
        the ground is wet because it rained. *5
        the street is wet after the rain. *4
        it rains a lot in {wetmonth}. *3
        it snows in winter. *5
        the snow is falling. *4
        the snow melts in the sun. *4
        ice melts when it gets warm. *4
        water freezes when it is very cold. *4
        the wind blows the leaves. *4
        the wind is blowing. *3
        the wind blew {p:man}'s hat away. *2
        after the rain there was a rainbow. *4
        there is a rainbow in the sky. *4
        there are dark clouds in the sky. it is going to rain. *5
        the clouds are {cloudlook}. *3
        there was thunder and lightning. *3
        {p:child} {p.was} afraid of the storm. *3
        the children made a snowman in the garden. it had a carrot for a nose. *4
        {p:group} built a snowman. *4
        the children are playing in the snow. *4
        it is hot in summer and cold in winter. *6
        summer is hot and winter is cold. *5
        it is hot in the desert. *3
        it is cold at the North Pole. *2
        the plants need sun and water. *3
        flowers need water and light to grow. *4
        the flowers grow because it rains and the sun shines. *3
        the moon and the stars shine at night. *4
        the moon is {moonlook}. *4
        the stars {starlook}. *3
        there are many stars in the sky. *4
        the sun is a star. *3
        {p:who} jumped in the puddles. *3
        the lake is frozen, so the children can skate on it. *2

        [wpast words]
        yesterday*6, last week*2, last night*2, this morning*3, last summer

        [wear words]
        wear*4, put on*2

        [take words]
        take*4, need*2

        [goodbad words]
        good*4, bad*3, nice*4, beautiful*2, terrible, wonderful, fine*2

        [wetmonth words]
        April*4, November*3, autumn*2, spring*2

        [cloudlook words]
        white*4, grey*4, dark*4, high

        [moonlook words]
        bright*4, full*4, round*3, in the sky*3, white*2

        [starlook words]
        shine at night*5, are bright*4, are far away*3, twinkle*2
        """;
}
