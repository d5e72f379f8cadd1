namespace Playground.Worker.Corpora.SimpleEnglish.Themes;

/// <summary>Fairy tales, fables and small adventures, in many variations; hand-written where rules would sound wooden.</summary>
internal static class Tales
{
    public const string Text = """
        [tales]
        once upon a time there was a {king*4/queen*2/princess*4/prince*3/little girl*6/little boy*4/poor man*2/poor woman/old woman*2/old man*2/witch*2/giant/farmer*2/young prince/small mouse/wolf/dragon}. *12
        once upon a time there {was*8/lived*3} a {king*4/princess*4/little girl*5/poor farmer*3/old woman*3/wicked witch*2/brave knight*2} who {lived in a {big castle*4/small house*4/dark forest*3/small village*3/high tower*2/palace*2}/had {three sons*3/a beautiful daughter*3/no children*3/a golden ring/a magic {ring/lamp/book}}/could not {sleep/laugh*2/speak*2}/was always {sad*2/hungry*2/alone*2}}. *12
        they {lived*5/all lived} happily ever after. *10
        the {prince*5/knight/young man} {married*6/kissed*3/loved*3/saved*4} the princess, and they lived happily ever after. *6
        the princess {kissed*7/saw*2/found} the {frog*7/prince*3}, and {it/the frog/he} {became*3/turned into} a {prince*7/handsome prince*4/king}. *5
        the princess kissed the {frog*8/prince*4/king/baby}. *5
        the {king*4/queen*3/princess*3/prince*2} lived in a {big*3/beautiful*3/old*2/golden*2/huge/} {castle*8/palace*5}. *8
        the {king*5/queen*3/prince*2/princess*2} {sat on the throne*4/wore a {golden*3/heavy/} crown*4/lived in the castle*3/was {very rich*3/kind*2/old*2/angry*2/sad*3}/had a {daughter*2/son*2/crown*2/horse}}. *6
        the {brave /young /}{knight*5/prince*3} {fought*4/killed*3/was not afraid of/looked for*2} the {dragon*9/giant*2/wolf}. *6
        the dragon {breathed fire*6/lived in a {dark /}cave*4/was {big and green*2/very old/very angry*2/sleeping}/had {sharp teeth*2/two wings*2/a long tail*2}/guarded the {treasure*3/gold*3}/flew over the {castle*2/village*2}}. *7
        the {wicked*3/old*3/bad*3/evil*2/} witch {turned*6/changed*2} the {prince*6/boy*2/girl/king/princess*2/children} into a {frog*8/bird*3/stone*2/mouse*3/swan*2/cat*2/toad*2/beast}. *8
        the {wicked*2/old*3/bad*2/evil/} witch {lived in the {dark /}forest*4/had a {black cat*4/broom*3/long nose*2}/flew on {her/a} broom*4/gave the girl {an apple*3/a poisoned apple*2}/lived in a {small /}{house*3/hut*2} in the {woods*2/forest*3}/said a magic word*2/was {very old/ugly*2/angry*2}}. *7
        the {good /} fairy {waved her {magic /}wand*3/helped the {girl*2/princess*2/boy}*3/gave the {girl*2/boy*2} three wishes*4}. *4
        the giant {lived in a {castle*3/cave*2}*3/was {very tall*3/very big*3/very hungry*2/as tall as a tree*2}/{ate/wanted to eat} the {sheep*2/boy/cow}}. *4
        the {big*4/bad*3/hungry*3/} wolf {wanted to eat the {girl*2/pig*2/three little pigs*2/sheep*2/lamb}*5/lived in the {forest*5/woods*3}*4/ran into the {forest*6/woods*4}*4/knocked on the door*3/ate the {grandmother*2/sheep*2}/{blew/could not blow} the house down*2/was hungry*2}. *8
        the {wolf*3/fox*3/deer*2/bear*2/rabbit*2/thief} {ran*6/went*2/walked/disappeared} {into*7/through*2} the {forest*6/woods*4/trees/dark*2/cave}. *5
        the {little girl*4/little boy*3/princess*2/children*3} got lost in the {forest*7/woods*5/dark*2/city*2/snow/fog/mountains/town}. *6
        {p:kid} was {lost*3/alone*3} in the {forest*6/woods*4/dark*3/city*2/snow}. {p.he} was {afraid*3/very afraid*2/cold and hungry*2} {and began to cry*3/}. *6
        {p:kid} walked through the {dark*3/} {forest*5/woods*3} {and met a {wolf*3/fox*2/witch*2/bear*2/fairy}*4/for a long time*2}. *4
        one day{, /} a {fox*3/wolf*3/bear*2/lion*3/mouse*3/rabbit*3/crow*2/frog*2/cat*2/dog*2/hen*2} {met*7/saw*4} a {rabbit*3/hen*3/crow*3/wolf*2/bear*3/mouse*3/dog*2/cat*2/lion*2/goat*2/duck*2/hedgehog}. *9
        one day {p:kid} {met*3/saw*3/found*2} a {dog*3/cat*2/bird*2/fairy*2/witch*2/wolf*2/ghost/bear*2/little mouse/old man*2/old woman*2} {in the {forest*4/woods*2/garden*2/street*2/park*2}/on the road*2/by the river*2}. *8
        one {day*5/night*3/morning*2/summer day*2/winter night*2}, {p:kid} {heard a {strange /}{noise*3/voice*2}/went into the {forest*3/woods*2}/found a {treasure map*2/magic stone*2/door in the wall/box*2/little bird*2/golden key*2}/decided to {leave home*2/find the treasure*2/see the world*2/run away/make a cake}/could not sleep*2/woke up early*2/looked out of the window and saw {snow*2/a strange light/a big ship/an elephant}}. *10
        {p:kid} {opened the {box*3/door*3/chest*2}/looked into the {box*3/hole*2/cave*2/well*2}} and {found*5/saw*4} {a {treasure*3/ring*2/letter*2/kitten*2/map*2/snake/golden crown}/gold*2/nothing*3/an old book*2}. *6
        the treasure was {in the cave*2/under the {tree*2/stone*2}/on the island*2/in a {box*2/chest*3}}. it was full of {gold*6/gold coins*3/silver/diamonds*2/money*2}. *4
        the {mouse*6/rabbit*2/bird*3/hen} {was*8/is*4} afraid of the {cat*8/owl*2/fox*3/dog*2/snake*2}. *5
        the {girl*3/boy*3/child*3} was afraid of the {dark*5/dog*3/wolf*4/witch*3/ghost*2/dragon*2/thunder*2}. *5
        the {old man*6/old woman*5/poor man*2/witch/fisherman*2/grandmother} lived alone in a {small*6/little*3/tiny*2/big/old*2} {house*7/hut*4/cottage*3/village*2/room/tower}{ in the {forest*2/woods/mountains}/ by the sea/ near the forest/*6}. *7
        the poor {man*3/woman*2/boy*3/girl*3/farmer*2} had no {money*6/food*5/shoes*2/home*3/bread*2/house*2}. *5
        the rich {man*3/king*2/woman*2} had {a lot of {money*4/gold*3}/a big {house*3/castle*2}/many {servants*2/horses*2/houses}}. *4
        at the end of the {story*6/day*2/film*2}, {everybody was {happy*8/asleep}*4/they {were happy*3/went home*2/married*2}/the {prince/hero} won*2/the {wolf/witch} {died*2/ran away*2}}. *6
        in the end{, /} {everybody was happy*4/they found the way home*3/the {king/princess} was {happy*2/free}*2/they became friends*3/he found his {dog/mother/home}*2/the wolf ran away*2/good won}. *5
        the story {has a {happy*6/sad*3} end{ing*2/*3}/is about a {king/girl/dog/wolf}*2/was {very /}{funny*2/sad*2/long*2/exciting*2}}. *4
        {p:kid} lost {p.his} {dog*5/cat*4/ball*3/teddy bear*2/kitten*2}. {p.he} was very {sad*9/unhappy*2/worried*2/upset*2}. *7
        {p:kid} found {p.his} {dog*5/cat*4/kitten*2/ball*2/teddy bear} {again*3/in the garden*2/at last*2/under the bed}. {p.he} was very {happy*9/glad*3}. *6
        {p:kid} found {p.his} {dog*5/cat*4/ball*3/mother*2/toy*2} {again*3/at last*2/} and {p.was} very {happy*9/glad*3}. *6
        {p:kid} {won*3/got*3} {a prize*2/the race*2/a present*2/the game*2/a letter from {p.his} friend}. {p.he} was very {happy*8/proud*2/glad*2}. *5
        {p:kid} {failed the test*3/lost the game*3/broke {p.his} toy*3/could not go to the party*2}. {p.he} was {very /}{sad*8/unhappy*2/angry*2}. *5
        {p:kid}'s {dog*3/cat*3/grandmother*2/friend/bird*2} {died*3/was ill*3/ran away*3}. {p.he} was {very /}{sad*8/unhappy*2/worried*2}. *4
        {p:kid} {saw a {big spider*2/snake*2/ghost*2/wolf*2}/heard a {loud*3/strange*3} noise}. {p.he} was {very /}{afraid*5/scared*5}. *4
        {p:kid} {worked*2/played*3/ran*2/walked} all day. {p.he} was {very /}{tired*9/hungry*3}. *4
        {p:kid} did not eat {all day*3/anything*3/breakfast*2}. {p.he} was {very /}hungry. *3
        {p:kid} {said*5/shouted*2/cried*2/whispered}: "{I am {hungry*3/cold*2/tired*3/sorry*3/lost*2/here*2/afraid}/help me*3/come here*2/look at that*2/don't go*2/thank you*3/good night*2/I love you*2/wait for me*2}!" *6
        "{where are you*2/who are you*2/what is your name*3/where is my mother*2/can you help me*3/what do you want*2/why are you {crying*2/sad}}?" asked the {king*2/girl*3/boy*3/fox*2/old woman*2/teacher*2/bear/frog}. *6
        "I am {hungry*3/the king*2/a prince*2/lost*2/tired*2/cold/not afraid of you*2}," said the {wolf*3/boy*3/girl*3/frog*2/old man*2/lion/mouse*2}. *5
        "please {help me*4/let me go*3/come in*3/give me some {bread*2/water*2}/don't eat me*3/sit down*2/tell me a story*2}," said the {mouse*3/girl*3/boy*2/old woman*3/king*2/frog/bird*2}. *5
        little red riding hood {went*3/walked*2} {to her grandmother's house*3/through the {forest*4/woods*4}}. {she met {the/a} wolf*4/on the way she met a wolf*3/her grandmother was ill*2}. *4
        the three little pigs built {three /}houses {of straw, wood and brick*2/}. the wolf {blew*4/could not blow} {the house of straw/the brick house} down. *2
        cinderella {lost her {shoe*6/slipper*4}{ at the ball*3/*2}/danced with the prince*4/went to the ball*3/had to clean the {house*2/kitchen*2}*2}. *5
        snow white {lived with the seven dwarfs*4/ate the {red /}apple*3/was as white as snow/ran into the forest*2}. *4
        a {hungry /}fox saw {some grapes*3/a crow with a piece of cheese*3/a hen*2/a rabbit*2}. {it*2/the fox} {was very hungry*3/was clever*2}. *3
        a crow sat {in*2/on*2} a {tree*4/branch*2} with a piece of cheese. {a/the} fox {came and said*3/said}: "{please /}sing {a song /}for me." the crow {sang*3/opened its beak*3}, and the cheese fell {down*3/to the ground*2}. the fox ate {it*2/the cheese*3}. *5
        the {turtle*3/tortoise*2} and the {hare*3/rabbit*3} ran a race. the {hare/rabbit} was {fast*4/faster}, but {it/he} fell asleep {under a tree*2/}. the {turtle/tortoise} {won*5/won the race*3}. *4
        the ants {worked*4/gathered food*2} all summer. the grasshopper {sang*3/played*2}. in {the /}winter {the ants had food*2/the grasshopper was hungry*2/the grasshopper had no food*2}. *4
        a boy {looked after*2/watched} the sheep. he {was bored and /}cried "wolf, wolf!" {but there was no wolf*3/and the people came, but there was no wolf*3}. when the wolf {really /}came, nobody {came*2/helped him*2/believed him*3}. *3
        the goose laid a golden egg {every day*3/every morning*2}. {the man*2/the farmer*2} {was greedy and /}killed the goose. there was no gold {inside*2/in it}. *3
        a thirsty {crow*3/bird*3} found a jug with {a little /}water. {it/the {crow/bird}} put stones into the jug, and the water {came*2/rose} up. {then the bird could drink*2/it drank the water*2}. *3
        it was {a {dark*3/cold*3} {and {stormy*2/rainy*2} /}night*3/a {sunny*3/beautiful*2/hot*2} {summer /}day*3/a {cold*3/snowy*2} winter {day*2/morning*2}*3/late*2}. *5
        {suddenly*4/then*2/at last*2} {the door opened*4/it began to {rain*4/snow*2}/the light went out*3/there was a loud {noise*3/bang}/the {dog barked*2/phone rang*3/bell rang*2/wolf came*2}/{p:kid} {heard a noise*2/had an idea*3/woke up*2/saw a light*2}/everybody was quiet*2}. *7
        {p:kid} {opened {p.his} eyes*3/woke up*5}. it was only a {dream*9/bad dream*3}. *4
        {p:kid} {had a {bad*3/strange*3/beautiful*2/nice} dream*5/dreamed of {a dragon*2/the sea*2/flying}*3}{ last night*3/*3}. *4
        the pirates {looked for*3/found*3/hid*2/buried*2} the {treasure*8/gold*3} {on the island*4/in the cave*2/}. *4
        the {pirate*4/captain*3/sailor*3} {sailed across the {sea*4/ocean*3}*4/had a {ship*3/parrot*3/wooden leg*2}*3/looked for the treasure*2/lived on a ship*2}. *4
        the ship {sank in the storm*4/sailed across the {sea*4/ocean*4}*5/sailed to {an island*2/{country}}*2/arrived at the {harbour*2/island*2}*2/was full of {gold*2/people*2}*2}. *5
        the {rocket*4/spaceship*3} flew to {the moon*6/the stars*2/mars*2/space}. *4
        the astronaut {flew to the moon*3/walked on the moon*3/looked at the earth*2/saw the stars*2}. *4
        the robot {could {talk*3/dance*2/cook*2/play chess*2}*3/cleaned the {house*2/kitchen*2}*2/was made of metal*2}. *3
        the {policeman*4/police*4/police officer*2} {caught*8/chased*3/looked for*3/found} the {thief*8/robber*3/burglar*2/man*2/bank robber}. *6
        the thief {stole*7/took*4} {the {money*4/bag*2/ring*2/car*3/gold*2/picture}/her {bag*2/purse*2/ring}}{ and ran away*3/*4}. *5
        {the police caught the thief*3/the thief ran away*3/the thief went to prison*3}. *4
        the {fireman*3/firemen*5/firefighters*3} put out the fire. *5
        the house was on fire. {p:who} called the {fire brigade*3/firemen*3}. they {put out the fire*4/came quickly*2/saved the {family*2/cat*2}*2}. *4
        the cat was {up in the tree*2/in the tree*3} and could not come down. {p:who} {got*3/brought} a ladder and {saved it*2/helped it*2}. *3
        """;
}
