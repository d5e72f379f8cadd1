namespace Playground.Worker.Corpora.SimpleEnglish.Themes;

/// <summary>Parts of the body, the senses, health and feelings.</summary>
internal static class Body
{
    public const string Text = """
        [bodypart table name; use; pl]
        eye *6; see; eyes
        ear *6; hear; ears
        nose *6; smell; nose
        mouth *3; eat, speak, talk; mouth
        tongue *3; taste; tongue
        hand *4; hold things, touch, write, wave; hands
        leg *3; walk, run; legs
        foot *3; walk*3, kick; feet
        tooth *3; bite, chew; teeth
        brain *2; think; brain

        [hurts words]
        head*5, tooth*4, leg*4, arm*3, foot*3, knee*3, hand*2, finger*3, back*3, stomach*4, ear*2, eye, throat*2, toe, neck

        [washable words]
        hands*6, face*5, hair*4, feet*2, ears

        [feeling table is; because; does; opposite]
        happy *8; it was {p.his} birthday*4, {p.he} got a present*3, {p.he} won the game*3, the sun was shining*2, {p.he} saw {p.his} friend*2, {p.he} had a new toy; smile*4, laugh*4, sing*2, dance*2, jump for joy; sad
        sad *7; {p.he} lost {p.his} toy*3, {p.his} friend went away*2, {p.his} dog was ill*2, it was raining, the toy was broken*3, {p.he} lost the game*2; cry*8; happy
        angry *4; {p.his} brother broke {p.his} toy*2, somebody took {p.his} bag*2, the dog ate {p.his} shoe*2; shout*5, slam the door*2; calm
        tired *7; {p.he} worked all day*4, {p.he} did not sleep well*3, it was late*3, {p.he} ran a long way*3; go to bed*5, sleep*3, yawn*2, sit down*2, rest*2; awake
        hungry *4; {p.he} did not eat breakfast*4, it was time for lunch*3; eat a sandwich*3, eat an apple*3, eat some soup, make a sandwich*2; full
        thirsty *4; it was hot*4, {p.he} ran a lot*2; drink some water*5, drink a glass of water*3; -
        cold *3; {p.he} forgot {p.his} coat*4, it was snowing*3, the window was open*2; put on {p.his} coat*5, shiver*2, sit by the fire*2; hot
        hot *2; the sun was shining*4, {p.he} ran fast*2; take off {p.his} coat*4, drink cold water*2, open the window*2; cold
        afraid *4; it was dark*5, there was a big dog*3, {p.he} heard a noise*3, {p.he} saw a spider*2; hide under the bed*4, run away*3, scream, call {p.his} mother*2; brave
        ill *4; {p.he} ate too much*2, {p.he} had a cold*3, {p.he} had a fever*3; stay in bed*5, go to the doctor*4, take {p.his} medicine*3; well
        bored *2; there was nothing to do*4, it was raining*2; look out of the window*2, play a game*2; -
        proud *2; {p.he} won the race*3, {p.he} did it all alone*2; smile*3, tell everybody*2; -
        excited *2; it was {p.his} birthday*3, the holiday began*3; jump up and down*3; -
        surprised *2; there was a party for {p.him}*3, {p.he} found a coin*2; laugh, open {p.his} eyes wide; -

        [bodies]
        we {=b:bodypart}{b.use} with our {b.pl}. *14
        we use our {=b:bodypart}{b.pl} to {b.use}. *8
        we see with our eyes. *6
        we hear with our ears. *6
        we smell with our nose. *5
        we taste with our tongue. *4
        I see with my eyes and hear with my ears. *5
        what do we see with? we see with our eyes. *4
        what do we hear with? we hear with our ears. *4
        you have two eyes, two ears, one nose and one mouth. *5
        the head is on the neck. *2
        the nose is in the middle of the face. *3
        an arm has a hand, and a hand has five fingers. *3
        a leg has a foot, and a foot has five toes. *3
        {p:who} {p.has} two {pairpart}. *4
        {p:who} {=v:wash}{v|agree} {p.his} {washable}. *6
        {p:who} washed {p.his} {washable} with soap and water. *5
        {p:who} brushed {p.his} teeth. *6
        {p:who} {p.is} brushing {p.his} teeth. *4
        brush your teeth before you go to bed. *6
        brush your teeth and wash your face. *5
        {p:kid} combs {p.his} hair. *4
        {p:girl} brushed her hair. *3
        wash your hands with soap. *5
        your hands are dirty. go and wash them! *5
        {p:kid}'s hands are dirty, so {p.he} washes them. *4
        {p:kid} closed {p.his} eyes and went to sleep. *5
        open your mouth and close your eyes. *3
        {p:who} opened {p.his} eyes. *3
        {p:child} hurt {p.his} {hurts}. *5
        {p:child} fell and hurt {p.his} {hurts}. *5
        my {hurts} hurts. *5
        what is the matter? my {hurts} hurts. *4
        {p:kid} broke {p.his} {limb}. the doctor helped {p.him}. *4
        {p:kid} has a {ache}, so {p.he} goes to the {medic}. *5
        if you are ill, you go to the doctor. *5
        the doctor helps {sick} people. *4
        {p:kid} was ill. {p.he} stayed in bed and drank hot tea. the next day {p.he} was well again. *4
        {p:kid} has a cold. {p.he} {cold1}. *4
        take your medicine and stay in bed. *3
        {p:who} felt {feeling}. *5
        {p:who} {p.is} {feeling}. *8
        {p:who} {p.was} {feeling}. *4
        {p:who} {p.is} very {feeling}. *3
        {p:who} {p.is} not {=f:feeling}{f}. {p.he} {p.is} {feeling!f}. *2
        {=p:who}{=f:feeling}{p} {p.was} {f} because {f.because}. *16
        {=p:who}{=f:feeling}why {p.was} {p} {f}? because {f.because}. *6
        {=p:who}{=f:feeling}{p} {p.was} {f}, so {p.he} {=v:f.does}{v|ed}. *10
        {=p:who}{=f:feeling}when {p} {p.is} {f}, {p.he} {=v:f.does}{v|agree}. *6
        {=f:feeling}are you {f}? {yesno}. *3
        how are you? I am {well}, thank you. *6
        how are you? I am {well}. and you? *3
        we cry when we are sad and laugh when we are happy. *5
        the baby is crying because it is hungry. *5
        the baby is crying. *4
        the baby is sleeping. *4
        the baby laughed. *2
        do not cry! everything is all right. *3
        {p:kid} laughed at the funny joke. *3
        {p:who} smiled at the baby. *3
        {p:who} heard a {noise}. *4
        {p:who} can see the {seen}. *5
        {p:who} {p.is} looking at the {seen}. *4
        {p:who} listened to the {heard}. *5
        the flower smells {smell}. *4
        the {softthing} is soft. *4
        the {hardthing} is hard. *4
        {p:who} {p.is} {tall} and {p.has} {haircolour} hair. *5
        {p:kid} is {tall|er} than {q:named!p}. *6
        {p:kid} is the {tall|est} in the class. *3
        {p:man} is tall and strong. *3
        sleep is good for you. *2
        running makes you tired. *3
        sport makes you strong. *3
        fruit and vegetables keep you healthy. *3

        [pairpart words]
        eyes*4, ears*4, hands*4, feet*4, legs*4, arms*4

        [wash words]
        wash*6, dry*2

        [limb words]
        arm*4, leg*5, finger*2, foot

        [ache words]
        toothache*4, headache*3, stomach ache*3, fever*3, cold*2, cough*2

        [medic words]
        doctor*6, dentist*2, hospital*2, nurse

        [sick words]
        ill*4, sick*4

        [cold1 words]
        stays in bed*3, sneezes*3, coughs, drinks hot tea*3, has a red nose*2

        [yesno words]
        yes*3, no*3, a little

        [well words]
        fine*6, well*3, very well*3, good, happy

        [noise words]
        noise*4, loud noise*4, bird*2, song*2, voice*3, knock on the door*2, bell*2, strange sound

        [seen words]
        moon*3, stars*2, sea*2, bird*2, picture*3, house*2, mountain*2, train*2, rainbow*2, ship, church, map, clock, sky*2, flowers*2

        [heard words]
        music*5, radio*4, teacher*4, story*4, birds*3, song*3, rain*2, wind

        [smell words]
        good*3, sweet*4, nice*2, wonderful

        [softthing words]
        pillow*4, cat*2, bed*3, wool*3, blanket*2, cotton*2, teddy bear*2, cushion, fur*2

        [hardthing words]
        stone*5, rock*4, floor*2, wood*2, chair*2, iron, wall, ice, nut

        [tall words]
        tall*5, small*3, young*2, strong*2, old*2, short*2
        """;
}
