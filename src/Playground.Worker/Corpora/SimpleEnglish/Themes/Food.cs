namespace Playground.Worker.Corpora.SimpleEnglish.Themes;

/// <summary>Food and drink: what it is like, when it is eaten, and how it is made.</summary>
internal static class Food
{
    public const string Text = """
        [fruit table name; colour; taste]
        apple *8; red*5, green*3; sweet*3, crunchy, juicy, round
        banana *7; yellow*8; sweet*3, soft, long
        orange *5; orange; sweet*2, juicy*3, round*2
        pear *2; green*3, yellow; sweet*2, juicy
        lemon *4; yellow*6; sour*8
        grape *2; green*2, purple*2; sweet, small
        strawberry *4; red*6; sweet*4, small
        cherry *3; red*4; sweet*2, small, round
        plum *2; purple*3; sweet, juicy
        peach *2; orange, yellow; sweet, soft*2, juicy
        melon *2; green*2, yellow; big*2, juicy, sweet
        pineapple; yellow*2; sweet, big
        mango; orange, yellow; sweet*2, juicy

        [vegetable table name; colour; taste]
        carrot *5; orange*6; crunchy*3, long, healthy
        potato *4; brown*3; round, healthy
        tomato *4; red*6; round*2, juicy, soft
        onion *2; white, brown; strong
        pea *2; green*5; small*2, round*2
        bean *2; green*3; long, healthy
        cucumber *2; green*4; long, cool
        pumpkin *2; orange*4; big*3, round*2
        mushroom; brown, white; small, soft
        pepper; red, green, yellow; crunchy

        [meal words]
        breakfast*4, lunch*4, dinner*4, supper

        [eaten words]
        {fruit|a}*6, some bread*3, bread and butter*3, a sandwich*4, a cheese sandwich*2, an egg*3, some soup*2, a bowl of soup*2, some rice*2, a slice of cake*3, a piece of cake*2, a cookie, a biscuit*2, a pizza*2, some pasta*2, ice cream*3, a slice of bread*2, a piece of chocolate, some cheese*2, fish and chips*2, chicken and rice*2, an ice cream, a bowl of cereal*2, some toast, toast and jam*2, a hamburger, some salad*2, a pancake*2, {vegetable|pl}*2, some meat, a hot dog, a potato, noodles, a pie, a doughnut, some popcorn, a bag of chips, some nuts, spaghetti, eggs and bacon

        [drunk words]
        water*4, milk*5, juice*3, orange juice*3, tea*4, coffee*2, lemonade*2, hot chocolate*2, apple juice*2, cold water*2

        [drinkof words]
        a glass of water*6, a glass of milk*6, a cup of tea*6, a cup of coffee*4, a glass of juice*3, a glass of orange juice*3, a cup of hot chocolate*2, a bottle of water*3, a glass of lemonade*2, a mug of cocoa, some water*3, some milk*3, some tea, some juice*2

        [breakfastfood words]
        eggs*3, bread and butter*4, toast and jam*3, cereal*3, porridge*2, an egg*2, pancakes*2, fruit, bread and honey, a banana

        [dinnerfood words]
        soup*4, fish*3, chicken*3, rice*3, pasta*3, meat and potatoes*3, pizza*2, fish and chips*2, vegetables*2, chicken and rice*2, spaghetti, sausages, beans, salad, bread and soup

        [tasty words]
        good*4, sweet*3, delicious*3, hot*2, bad, tasty*2, salty, nice*2, wonderful

        [sweetthing words]
        sugar*4, honey*4, cake*3, chocolate*3, candy*2, ice cream*2, jam

        [fridge words]
        milk*4, cheese*3, butter*3, juice*2, some milk, an egg, some meat, a cake, some water, yoghurt

        [cookverb words]
        cook*4, make*4, prepare

        [foods]
        {=p:who}{p} {verbate|ed} {eaten} for {meal}. *8
        {=p:who}{p} {'eat|agree} {eaten} for {meal}. *4
        {p:who} {p.is} eating {eaten}. *8
        {p:who} ate {eaten} {past}. *5
        {p:who} drank {drinkof}. *8
        {p:who} {p.is} drinking {drinkof}. *6
        {p:who} wanted {drinkof}. *2
        {p:who} {=v:likes}{v|agree} {drunk}. *5
        {p:who} {=v:likes}{v|agree} {fruit|pl}. *6
        {p:who} {=v:likes}{v|agree} {vegetable|pl}. *3
        {p:who} {p.does} not like {vegetable|pl}. *4
        {p:who} {p.does} not like {drunk}. *2
        {p:who} {p.is} hungry. {p.he} {=v:wants}{v|agree} {eaten}. *6
        {p:who} {p.is} thirsty. {p.he} {=v:wants}{v|agree} {drinkof}. *6
        {p:who} {p.was} hungry, so {p.he} ate {eaten}. *6
        {p:who} {p.was} thirsty, so {p.he} drank {drinkof}. *6
        {p:who} drank {drinkof} because {p.he} {p.was} thirsty. *5
        {p:who} ate {eaten} because {p.he} {p.was} hungry. *5
        I am hungry. I want to eat. *3
        I am thirsty. I want to drink. *3
        are you hungry? yes, I want {eaten}. *4
        are you thirsty? yes, I want {drinkof}. *4
        can I have {eaten}, please? yes, you can. *4
        can I have {drinkof}, please? here you are. *4
        may I have some more {drunk}, please? *2
        would you like {drinkof}? yes, please. *4
        would you like {eaten}? no, thank you. *3
        do you like {f:fruit|pl}? yes, I like {f|pl} very much. *3
        do you like {f:vegetable|pl}? no, I do not. *2
        {=f:fruit}{f|pl} are {f.colour}. *8
        {=f:fruit}a {f} is {f.colour}. *5
        {=f:fruit}{f|pl} are {f.taste}. *5
        {=f:fruit}the {f} is {f.taste}. *5
        {=f:fruit}a {f} is a fruit. *5
        {=f:vegetable}a {f} is a vegetable. *5
        {=f:vegetable}{f|pl} are {f.colour}. *6
        {=f:vegetable}{f|pl} are {f.taste}. *3
        apples and bananas are fruit. *5
        {f:fruit|pl} and {fruit!f|pl} are fruit. *3
        {f:vegetable|pl} and {vegetable!f|pl} are vegetables. *3
        apples grow on trees. *5
        {f:treefruit|pl} grow on trees. *3
        carrots grow in the ground. *3
        potatoes grow under the ground. *2
        sugar is sweet. *5
        lemons are sour. *5
        salt is salty. *2
        {sweetthing} is sweet. *5
        the soup is hot. *4
        the soup is too hot. wait a little. *3
        ice cream is cold and sweet. *5
        milk is white. *5
        coffee is black. *2
        the {dish} tastes {tasty}. *6
        the {dish} smells {tasty}. *3
        the {dish} was {tasty}. *3
        this {dish} is delicious! *2
        bread and butter. *2
        salt and pepper. *2
        pass me the salt and pepper, please. *3
        there is salt and pepper on the table. *3
        I like bread and butter. *4
        bread is made from flour. *4
        cheese is made from milk. *4
        butter is made from milk. *3
        juice is made from fruit. *3
        chocolate is made from cocoa. *2
        the baker bakes bread. *4
        we buy bread at the bakery. *4
        we buy meat at the butcher's shop. *2
        we buy food at the {market}. *4
        {p:adult} {cookverb|ed} dinner in the kitchen. *6
        {p:adult} is cooking dinner in the kitchen. *6
        {p:adult} is cooking {dinnerfood} for dinner. *5
        {p:adult} made {dinnerfood} for dinner. *4
        {p:adult} baked a cake for {named}'s birthday. *5
        {p:adult} is baking {bakes}. *4
        {p:who} had {breakfastfood} for breakfast. *6
        we eat {breakfastfood} for breakfast. *5
        we had {dinnerfood} for dinner. *5
        what is for dinner? we are having {dinnerfood}. *4
        what do you eat for breakfast? I eat {breakfastfood}. *4
        dinner is ready! come and eat. *4
        we eat soup with a spoon. *6
        we cut bread with a knife. *5
        we eat with a knife and fork. *5
        I eat soup with a spoon and meat with a fork. *3
        we drink tea from a cup. *4
        we drink water from a glass. *4
        we eat food and drink water. *3
        the plate is on the table. *4
        the {dish} is on the {plated}. *4
        the cup is full of {drunk}. *5
        the glass is empty. *3
        the glass is full of {drunk}. *3
        the bowl is full of {bowlful}. *4
        there is some {fridge} in the fridge. *2
        put the milk in the fridge. *5
        the milk is in the fridge. *4
        {p:adult} poured {drunk} into the {glass}. *5
        {p:who} cut the {cuttable} with a knife. *5
        {p:kid} spread {spreads} on the bread. *4
        {p:who} peeled the {peeled}. *3
        {p:who} put sugar in {p.his} {teacup}. *3
        wash the {f:fruit} before you eat it. *2
        wash your hands before you eat. *5
        eat your vegetables! they are good for you. *4
        fruit is good for you. *4
        too many sweets are bad for your teeth. *4
        vegetables are healthy. *3
        do not eat too much {sweetthing}. *3
        do not drink the {drunk}, it is too hot. *2
        the bread is {fresh}. *3
        the {f:fruit} is {ripe}. *3
        {p:kid} picked {few} {f:fruit|pl} from the tree. *5
        {p:kid} bought {few} {f:fruit|pl} at the market. *4
        the waiter brings the food. *3
        we ate {dinnerfood} at the restaurant. *3
        we had a picnic in the park. we ate {eaten} and drank {drunk}. *4
        which do you like better, {f:fruit|pl} or {fruit!f|pl}? I like {f|pl} better. *3
        babies drink milk. *4
        the baby drinks milk. *5
        the baby drinks milk from a bottle. *4

        [verbate words]
        eat*4, have*4

        [likes words]
        like*6, love*3

        [wants words]
        want*5, need*1

        [treefruit words]
        apple*3, pear*2, orange*2, cherry*2, lemon, plum, peach

        [dish words]
        soup*5, cake*5, bread*3, food*3, pizza*3, pie*2, tea*2, coffee, chicken*2, fish, apple*2, rice, dinner*3, sauce, cookie, salad

        [market words]
        market*4, shop*4, supermarket*4

        [bakes words]
        a cake*5, bread*5, a pie*3, an apple pie*2, cookies*3, biscuits*2, a birthday cake*2, a chocolate cake*2

        [plated words]
        table*5, plate*4, tray

        [bowlful words]
        soup*5, rice*3, fruit*3, milk, cereal*2, salad, apples*2, cherries, nuts

        [glass words]
        glass*4, cup*4, bowl, mug

        [cuttable words]
        bread*6, cake*5, apple*4, meat*3, cheese*3, carrot*2, pizza, melon, onion, lemon, tomato

        [spreads words]
        butter*6, jam*4, honey*3, chocolate

        [peeled words]
        banana*5, orange*4, potato*4, carrot*2, onion, apple*2

        [teacup words]
        tea*5, coffee*4

        [fresh words]
        fresh*4, warm*3, hard, old, soft*2

        [ripe words]
        ripe*3, sweet*2, fresh*2, too hard, good*2, rotten
        """;
}
