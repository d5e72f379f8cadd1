namespace Playground.Worker.Corpora.SimpleEnglish.Themes;

/// <summary>Families, how their people belong together, and what they do for each other.</summary>
internal static class Family
{
    public const string Text = """
        [familyact words]
        love*5, help*5, hug*3, kiss*2, visit*3, call*3, thank*2, miss*2, see*2

        [kin2 words]
        mother*6, father*6, sister*5, brother*5, grandmother*3, grandfather*3, aunt*2, uncle*2, cousin*2, parents*2, baby, son*2, daughter*2

        [families]
        my mother's mother is my grandmother. *4
        my father's father is my grandfather. *4
        my mother's father is my grandfather. *3
        my father's mother is my grandmother. *3
        my mother's sister is my aunt. *4
        my father's brother is my uncle. *4
        my father's sister is my aunt. *3
        my mother's brother is my uncle. *3
        my uncle's son is my cousin. *3
        my aunt's daughter is my cousin. *2
        my parents are my mother and my father. *4
        a father is a man, and a mother is a woman. *3
        a boy is a son, and a girl is a daughter. *3
        {=k:kin}{p:named} has a {k} and a {k.other}. *8
        I have one {sib1} and two {sib}. *4
        {p:named} has {few2} {sib}. *5
        do you have any brothers or sisters? yes, I have {few2} {sib}. *4
        do you have a brother? no, I have a sister. *4
        this is my brother. his name is {boyname}. *5
        this is my sister. her name is {girlname}. *5
        this is my father. he is a {job}. *3
        this is my mother. she is a {job}. *3
        who is that woman? she is my {woman1}. *4
        who is that man? he is my {man1}. *4
        who is that boy? he is my {boy1}. *3
        who is that girl? she is my {girl1}. *3
        my {likekin} lives in {livin}. *3
        {p:child} {familyact|s} {p.his} {kin2}. *6
        {p:child} {familyact|ed} {p.his} {kin2}. *5
        {p:child} loves {p.his} mother and father. *5
        {p:kid} lives with {p.his} {liveswith}. *5
        the mother kissed her baby. *4
        the mother {holds} her baby in her arms. *4
        the mother sings a song for the baby. *4
        the baby is {babydo}. *6
        the baby sleeps in its bed. *4
        the baby is very {babylook}. *4
        {p:adult} told the children a story. *5
        {p:adult} read {p.his} {childs} a story before bed. *4
        {p:adult} put the children to bed. *4
        {p:adult} played with {p.his} {childs}. *4
        {p:adult} takes the children to school. *4
        {p:kid} helps {p.his} mother in the kitchen. *5
        {p:kid} helps {p.his} father in the garden. *5
        {p:kid} visited {p.his} grandmother at the weekend. *5
        {p:kid} gave {p.his} mother some flowers. *5
        {p:kid} looks like {p.his} {likekin}. *3
        {p:kid} is {age} years old, and {p.his} {sib1} is {age}. *4
        {p:kid} is the {oldest} child in the family. *3
        the whole family {wholefamily}. *5
        the family sits at the table. *4
        the family ate dinner together. *5
        on Sunday the family visits grandma. *4
        our family is {bigsmall2}. *3
        the parents love their children. *4
        the children love their grandparents. *3
        my grandfather is old. he has white hair. *5
        my grandmother has grey hair and wears glasses. *4
        my grandmother {granny}. *4
        my little brother is {age} years old. *4
        my big sister {goes}. *3
        {p:named} and {q:named!p} are {relation}. *5
        {p:named} and {q:named!p} got married. *3
        the man and his wife have {few2} children. *4
        it is {named}'s birthday today. *5
        happy birthday, {named}! *5
        today is {p:named}'s birthday. {p.he} is {age} years old. there is a cake with candles. *5
        {p:named} got a {present} for {p.his} birthday. *6
        {p:named} blew out the candles on the cake. *5
        {p:named} opened {p.his} presents. {p.he} got a {present} and a {present}. *4
        {p:adult} gave {q:named} a {present} for {q.his} birthday. *5

        [sib words]
        brothers*5, sisters*5, children, cousins, dogs

        [sib1 words]
        brother*4, sister*4

        [woman1 words]
        mother*4, aunt*3, teacher*3, grandmother*3, sister

        [man1 words]
        father*4, uncle*3, teacher*2, grandfather*3, brother

        [boy1 words]
        brother*4, friend*3, cousin*2

        [girl1 words]
        sister*4, friend*3, cousin*2

        [livin words]
        a big house*3, a small house*3, the city*3, the country*2, a village*3, {country}*3

        [liveswith words]
        mother*3, parents*5, grandparents*2, family*4, mother and father*3

        [holds words]
        holds*4, held*4, takes

        [babydo words]
        sleeping*5, crying*5, smiling*2, laughing*2, hungry*3, tired*2, playing*2, drinking milk*3, learning to walk*2

        [babylook words]
        small*4, young*2, happy*2, tired, little*2, sweet

        [childs words]
        son*3, daughter*3, children*4, child*2

        [likekin words]
        mother*3, father*3, sister, brother

        [oldest words]
        oldest*4, youngest*4, only

        [wholefamily words]
        was at home*3, went to the beach*3, ate together*3, was happy*3, watched a film*2, sang a song, helped in the garden, had dinner

        [bigsmall2 words]
        big*4, small*3, happy*2

        [granny words]
        bakes cakes*4, tells stories*4, knits socks*2, lives in the village*2, drinks tea*2, works in the garden

        [goes words]
        goes to school*4, reads many books*2, plays the piano*2, can drive a car*2, helps me with my homework*3

        [relation words]
        friends*6, good friends*3, brother and sister*2, cousins, neighbours*2, twins

        [present words]
        ball*4, book*5, doll*3, toy car*3, bicycle*4, teddy bear*3, watch*2, puppy*2, kite*2, game*3, dress*2, kitten, camera, guitar, train set, football*2
        """;
}
