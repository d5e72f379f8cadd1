namespace Playground.Worker.Corpora.SimpleEnglish.Themes;

/// <summary>Names, and everybody who can be the subject of a sentence.</summary>
internal static class People
{
    public const string Text = """
        [boyname words]
        Tom*5, Ben*4, Sam*4, Jack*4, Max*3, Tim*3, Peter*3, John*3, Paul*2, David*2, Daniel*2, Adam*2, Leo*2, Oscar, Harry*2, George*2, Henry, Luke, Mark, Nick, Bill, Bob, Joe, Ali, Omar, Ravi, Carlos, Hugo, Oliver, James

        [girlname words]
        Anna*5, Emma*4, Lucy*4, Mary*4, Sara*3, Lily*3, Kate*3, Jane*3, Mia*2, Ella*2, Sophie*2, Alice*2, Rose, Grace*2, Amy*2, Julia*2, Maria*2, Helen, Ruth, Eva, Clara, Nina, Laura, Olivia, Molly, Zoe, Fatima, Leila, Ana, Sue

        [surname words]
        Brown*3, Green*2, White*2, Smith*3, Jones*2, Hill, Wood, Baker, King, Cook, Black, Young, Bell, Stone, Park

        [boy table name; g]
        {boyname} *20; m
        the boy *8; m
        the little boy *2; m
        my brother *4; m
        my little brother; m
        my big brother; m
        my cousin; m
        my friend {boyname}; m
        the young prince; m
        he *5; m

        [girl table name; g]
        {girlname} *20; f
        the girl *8; f
        the little girl *2; f
        my sister *4; f
        my little sister; f
        my big sister; f
        my friend {girlname}; f
        the young princess; f
        she *5; f

        [child table name; g]
        @boy *10
        @girl *10

        [man table name; g]
        my father *6; m
        my dad *4; m
        my uncle *2; m
        my grandfather *3; m
        grandpa *2; m
        the man *5; m
        the old man *2; m
        Mr {surname} *3; m
        his father; m
        her father; m
        the king; m
        my husband; m
        our neighbour; m

        [woman table name; g]
        my mother *6; f
        my mum *4; f
        my aunt *2; f
        my grandmother *3; f
        grandma *2; f
        the woman *5; f
        the old woman *2; f
        Mrs {surname} *3; f
        his mother; f
        her mother; f
        the queen; f
        my wife; f
        the lady; f

        [adult table name; g]
        @man *10
        @woman *10

        [group table name; g]
        the children *8; p
        the boys *3; p
        the girls *3; p
        my friends *3; p
        my parents *3; p
        my brothers; p
        my sisters; p
        the men; p
        the women; p
        the people; p
        my grandparents; p
        the twins; p
        {boyname} and {girlname} *3; p
        {girlname} and {boyname} *2; p
        they *4; p
        we *6; w
        my family and I; w

        [other table name; g]
        I *10; i
        you *2; y
        we *4; w
        they *2; p

        [who table name; g]
        @child *10
        @adult *6
        @group *5
        @other *4

        [named table name; g]
        {boyname} *10; m
        {girlname} *10; f

        [kid table name; g]
        @named *10
        the boy *2; m
        the girl *2; f

        [kin table one; other; g]
        mother; father; f
        father; mother; m
        sister; brother; f
        brother; sister; m
        grandmother; grandfather; f
        grandfather; grandmother; m
        aunt; uncle; f
        uncle; aunt; m
        son; daughter; m
        daughter; son; f
        mum; dad; f
        dad; mum; m
        grandma; grandpa; f
        grandpa; grandma; m
        """;
}
