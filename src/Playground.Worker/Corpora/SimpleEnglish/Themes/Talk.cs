namespace Playground.Worker.Corpora.SimpleEnglish.Themes;

/// <summary>Greetings, please and thank you, questions, and phrases that go together.</summary>
internal static class Talk
{
    public const string Text = """
        [talks]
        hello, {named}! how are you? *5
        hello! my name is {named}. what is your name? *5
        what is your name? my name is {named}. *8
        my name is {named}. I am {age} years old. *5
        good morning, {named}! *4
        good evening. *2
        good afternoon, {sir}. *3
        good night! sleep well. *3
        goodbye, {named}! see you {later}. *5
        nice to meet you. *3
        thank you very much. *4
        thank you for the {thanks}. *4
        thank you for your help. *4
        you are welcome. *3
        please help me. *3
        can you help me, please? yes, of course. *5
        excuse me, {excuse}. *3
        I am sorry. *4
        I am sorry, I am late. *4
        {p:who} said {greet}. *6
        {p:who} said thank you. *4
        {p:kid} said sorry to {q:named!p}. *3
        where are you from? I am from {country}. *4
        where do you live? I live in {livin}. *4
        do you speak English? yes, a little. *3
        what are you doing? I am {v:deedI|ing}. *8
        what is {p:kid} doing? {p.he} is {v:deed0|ing}. *8
        what did you do yesterday? I {v:deedI|ed}. *4
        what time do you go to bed? I go to bed at {hour} o'clock. *3
        what do you want to drink? I want {drinkof}. *4
        what do you want to eat? I want {eaten}. *4
        who is your best friend? my best friend is {named}. *4
        who are you? I am {named}. *3
        is this your {o:object}? yes, it is. *5
        is this your {o:object}? no, it is {named}'s. *4
        what is this? it is a {o:object}. *6
        what is that? that is a {o:object}. *4
        how much is the {priced}? it costs {few} {pounds}. *5
        how much does it cost? it costs {tens} pounds. *4
        here is your {change}. *3
        let's {lets}! *6
        do not {dont}! *8
        please {please}. *6
        {please}, please. *3
        be {becareful}! *4
        come {comehere}! *4
        look at the {o:colourable}! *2
        wait for me! *3
        hurry up! *2
        well done! *2
        good luck! *2
        have a nice {niceday}! *4
        merry Christmas and a happy new year! *2
        once upon a time. *1
        ladies and gentlemen. *1
        of course you can. *2
        I do not know. *3
        I do not understand the {understand}. *3
        I think it is {ithink}. *3
        I like {like1}, and you? *3
        may I {mayi}? yes, you may. *4
        must I {musti}? yes, you must. *3
        you must {must}. *5
        you should {must}. *3
        you must not {dont}. *4
        you can {ability2} here. *2
        would you like to {lets}? yes, I would. *4
        shall we {lets}? yes, let's go. *3
        which {o:object} is yours? the {colour} one is mine. *3
        mum and dad are at home. *3
        boys and girls. *1
        up and down. *1
        day and night. *1
        black and white. *1
        brothers and sisters. *1
        step by step. *1
        all day long, {p:who} {=v:deed}{v|ed}. *3
        little by little, the {littleby}. *3
        there is somebody at the door. *3
        nobody was in the {room}. *4
        everybody was {everybody}. *4
        everyone likes {like1}. *3
        there was nothing in the {box}. *4
        there is something in the {box}. what is it? it is a {countable}. *5
        is there any {fridge2} in the fridge? no, there is not. *4
        are there any {countable|pl} in the {box}? yes, there are {few2}. *4

        [sir words]
        sir*3, madam*2, children*3, Mrs {surname}, Mr {surname}

        [later words]
        later*4, soon*3, tomorrow*5, on {day}*3, next week*2

        [thanks words]
        present*5, flowers*3, cake*2, letter*2, food*2, nice day

        [excuse words]
        what time is it*4, is this seat free*3, where is the station*3, can I ask you something*2

        [greet words]
        hello*6, goodbye*5, good morning*4, good night*3, yes*2, no*3

        [priced words]
        book*4, bread*3, cake*3, ticket*4, ball*2, hat*2, shirt*2, toy*2, ice cream

        [pounds words]
        pounds*4, euros*3, dollars*3

        [change words]
        money*3, change*3, ticket*3, tea*2, book, key*2, coat

        [lets words]
        go home*5, play*5, play a game*3, go to the park*4, sing a song*4, eat*3, have a picnic*2, dance*3, go swimming*3, read a book*3, make a cake*2, go for a walk*4, watch a film*2

        [dont words]
        run in the house*3, touch the fire*3, cry*3, be late*4, be afraid*4, open the window*2, open the door*2, shout*3, forget your bag*3, forget your umbrella*2, eat with your fingers*2, play with fire*4, play in the street*4, talk with your mouth full*2, break the glass*2, worry*2, wake the baby*4, throw stones*2, pull the cat's tail*2, tell lies*2, jump on the bed*3, feed the animals*2

        [please words]
        sit down*5, stand up*3, come in*5, close the door*5, open the window*4, wait here*3, be quiet*4, help me*4, give me the book*3, give me your hand*2, listen to me*3, wash your hands*4, tell me a story*4, turn off the light*3, pass the salt*3, pass the bread*2, speak slowly*2, write your name*3, look at me*2, clean your room*3

        [becareful words]
        careful*6, quiet*4, good*3, kind*3, brave*2, nice*2, happy, polite

        [comehere words]
        here*5, in*5, home*4, with me*4, back*3, quickly*2, and see*2, and play*2

        [niceday words]
        day*5, weekend*4, time*2, trip*2, holiday*2, evening

        [understand words]
        question*4, word*4, story, answer, joke

        [ithink words]
        good*3, nice*2, right*3, wrong*3, too late*2, time to go*3, going to rain*3, a good idea*3, very funny

        [like1 words]
        ice cream*3, music*4, animals*3, dogs*3, cats*3, football*3, chocolate*3, summer*2, books*2, apples*2, stories*2, swimming*2, flowers

        [mayi words]
        come in*4, open the window*3, go out*3, sit here*3, have some water*3, go home*2, borrow your pen*2, ask a question*3, go to the toilet*2

        [musti words]
        go to bed*3, do my homework*3, eat the soup*2, go to school*3

        [must words]
        go to bed*4, do your homework*4, wash your hands*5, brush your teeth*5, be careful*3, be quiet in the library*3, listen to the teacher*4, help your mother*3, tell the truth*3, stop at the red light*4, eat more vegetables*3, drink more water*2, wear a helmet*2, say thank you*3, say please*2, go to the doctor*3, get up early*2

        [ability2 words]
        swim*2, sit*3, play*3, wait*2, eat*2, park

        [littleby words]
        snow melted*3, baby learned to walk*3, plant grew*3, child learned to read*2, sky became dark*2

        [everybody words]
        happy*5, tired*2, asleep*3, at home*3, there*3, quiet*2, surprised*2, hungry*2, dancing*2

        [fridge2 words]
        milk*4, cheese*3, butter*3, juice*2, bread, water
        """;
}
