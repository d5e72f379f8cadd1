namespace Playground.Worker.Corpora.SimpleEnglish.Themes;

/// <summary>Nouns with the adjectives that fit them, and adverbs with their verbs.</summary>
internal static class Descriptions
{
    public const string Text = """
        [described table noun; looks; where]
        storm; terrible*2, loud, dangerous, wild; at sea, in the night
        river; deep*2, wide*2, long*2, calm, frozen; in the valley, near the village
        lake; calm*2, deep*2, clear*2, frozen*2; in the mountains, behind the forest
        mountain; high*3, steep*2, snowy*2, rocky; in the north, behind the lake
        island; small*2, lonely*2, sunny*2, distant; in the ocean, in the sea
        forest; dark*3, thick*2, quiet*2, green*2, magic; behind the village, near the lake
        desert; dry*3, hot*3, sandy, empty; in Africa, in the south
        road; long*2, narrow*2, dusty*2, straight, muddy; in the country, through the woods
        bridge; old*2, narrow*2, wooden*2, wide; over the river
        castle; old*3, huge*2, ruined, ancient*2; on the hill, by the river
        palace; golden*2, huge*2, splendid*2; in the city
        cottage; little*3, cosy*3, pretty*2; in the woods, by the lake
        street; busy*3, noisy*3, crowded*2, narrow; in the city
        village; small*3, quiet*3, peaceful*2; in the mountains, by the sea
        city; big*3, crowded*2, modern*2, famous*2; in the south, on the coast
        garden; beautiful*3, green*2, sunny*2; behind the house
        knife; sharp*4, blunt, rusty*2; in the drawer
        pillow; soft*4, comfortable*2, white; on the bed
        blanket; warm*4, woollen*2, thick*2; on the sofa
        mirror; round*2, cracked*2, tall; in the hall
        carpet; red*2, soft*2, expensive*2; on the floor
        candle; bright*2, tall*2, burning*2; on the table
        staircase; steep*2, wooden*2, dark; in the tower
        cellar; dark*4, damp*2, cold*2; under the house
        attic; dusty*3, dark*2; under the roof
        diamond; precious*2, sparkling*2, tiny; in the ring, in the crown
        treasure; secret*2, hidden*2, golden*2; in the cave, on the island
        story; exciting*2, funny*2, strange*2, sad, true*2; in the book
        song; beautiful*2, sad*2, merry, popular; on the radio
        film; exciting*2, boring*2, funny*2; at the cinema
        question; difficult*3, easy*2, silly*2, important; in the test
        idea; wonderful*2, clever*2, silly*2, brilliant; in the letter
        man; tall*2, polite*2, bald, honest*2, lonely; at the bus stop, in the park
        woman; kind*2, elegant*2, elderly*2, busy; at the market, on the bench
        boy; naughty*2, polite*2, shy*2, curious*2, thirsty; in the classroom, in the yard
        girl; clever*2, cheerful*2, shy*2, curious*2, brave; in the classroom, in the library
        baby; sleepy*3, tiny*2, cheerful; in the cradle, in the pram
        teacher; strict*2, patient*3, friendly*2; in the classroom
        doctor; careful*2, patient, famous; in the hospital
        king; rich*2, cruel*2, wise*2, proud*2, powerful; in the palace
        knight; brave*4, noble*2; in the castle
        witch; wicked*3, ugly*2; in the hut
        thief; clever*2, quick*2; in the dark
        soldier; brave*3, wounded*2, loyal; in the army
        puppy; playful*3, cute*3, lively; in the basket
        kitten; playful*2, fluffy*3, cute*3; in the basket
        pony; gentle*2, stubborn, white; in the meadow
        donkey; stubborn*4, tired*2; in the stable
        bull; angry*3, black*2, strong*2; in the field
        peacock; colourful*2, proud*3; in the park
        owl; wise*4, silent*2; in the oak
        rose; red*4, fragrant*2, fresh; in the garden
        thorn; sharp*4, tiny; on the rose
        apple; ripe*3, rotten*2, juicy*2, sour; on the branch
        grape; purple*2, juicy*2; in the bowl
        lemon; sour*4, yellow*3; in the kitchen
        pepper; hot*2, spicy*3; in the soup
        shirt; clean*2, striped*2, torn*2, cotton; in the wardrobe
        coat; thick*3, woollen*2, expensive; in the hall
        boot; muddy*3, heavy*2, leather*2; by the door
        necklace; golden*2, lovely*2, expensive*2; in the box
        parcel; heavy*3, mysterious*2; at the door
        suitcase; heavy*4, empty*2; at the airport
        ticket; cheap*2, expensive*2, lost; in the wallet
        car; fast*2, expensive*2, modern, second-hand; in front of the house
        ship; huge*2, sinking, wooden*2; in the harbour
        train; crowded*3, late*2, fast*2; at the platform
        plane; noisy*2, fast*2, huge; at the airport
        engine; noisy*3, powerful*2; in the lorry
        robot; clever*2, metal*2, useful*2; in the factory
        computer; modern*2, useful*3, fast; in the office
        light; bright*3, dim, flashing*2; in the tunnel
        cloud; dark*2, fluffy*2, grey*2; in the sky
        star; bright*4, distant*2, shining*2; in the sky
        moon; full*4, pale*2, silver; above the trees
        floor; slippery*3, wet*2, wooden*2; in the hall
        noise; loud*3, strange*3, terrible; in the cellar
        smell; strange*2, sweet*2, terrible; in the kitchen
        dream; strange*3, wonderful*2, bad*2; in the night

        [uncounted table noun; looks; where]
        wind; strong*3, cold*2, gentle, icy; outside, on the hill, by the sea
        bread; fresh*3, stale*2, crusty*2; in the oven
        soup; hot*3, tasty*2, spicy; in the pot
        coffee; strong*3, bitter*3, black*2; in the cup
        medicine; bitter*4, useful; in the bottle
        snow; deep*3, white*3, fresh*2; on the roof
        ice; thin*3, thick*2, slippery*3; on the lake

        [manner table verb; how]
        run *3; fast*4, quickly*4, slowly
        walk *3; slowly*4, quickly*2, carefully, silently
        sing *3; beautifully*3, loudly*2, softly*2
        dance *2; happily*3, gracefully*2, beautifully
        speak *3; softly*2, clearly*3, politely*2, fluently, slowly*2
        shout *2; loudly*4, angrily*4
        cry *2; loudly*2, bitterly*2, quietly, sadly
        laugh *2; loudly*3, happily*3
        smile *2; happily*3, warmly*2, sweetly, kindly
        sleep *3; well*3, badly*2, deeply*2, peacefully*2
        eat *2; slowly*2, hungrily*2, quickly*2, greedily
        drive *2; carefully*3, fast*2, safely*2, slowly*2, dangerously
        work *2; hard*4, carefully*2, patiently
        wait *2; patiently*4, quietly*2, nervously
        listen *2; carefully*4, quietly*2, politely
        answer *2; correctly*3, politely*2, quickly*2, honestly
        fight *2; bravely*4, fiercely
        write *2; neatly*3, clearly*2, slowly, badly
        whisper; softly*2, secretly*2
        knock *2; loudly*2, gently*2, softly
        play *2; happily*3, quietly*2, nicely*2
        swim *2; well*2, fast*2
        jump *2; high*4, far*2
        look *2; carefully*2, sadly*2, everywhere

        [descriptions]
        {=d:described}there is a {d.looks} {d} {d.where}. *10
        {=d:described}{p:who} saw a {d.looks} {d} {d.where}. *10
        {=d:described}the {d} {d.where} is {d.looks}. *12
        {=d:described}the {d} {d.where} was very {d.looks}. *6
        {=d:described}what a {d.looks} {d}! *4
        {=d:described}{p:kid} will never forget the {d.looks} {d} {d.where}. *6
        {=d:described}once there was a {d.looks} {d} {d.where}. *5
        {=d:described}{p:named} told {q:named!p} about the {d.looks} {d} {d.where}. *6
        {=d:described}{p:kid} drew a picture of the {d.looks} {d} {d.where}. *5
        {=d:described}is the {d} {l:d.looks}? yes, it is very {l}. *1
        {=d:uncounted}the {d} {d.where} is {d.looks}. *2
        {=p:who}{=m:manner}{p} {v:m.verb|ed} {m.how}. *8
        {=p:who}{=m:manner}{p} always {v:m.verb|agree} {m.how}. *5
        {=p:who}{=m:manner}{p} {p.is} {v:m.verb|ing} {m.how}. *6
        {=p:who}{=m:manner}please {m.verb} {m.how}! *3
        {=p:who}{=m:manner}{p} {v:m.verb|ed} so {m.how} that everybody was surprised. *4
        {=m:manner}{p:kid} can {m.verb} very {m.how}. *3
        """;
}
