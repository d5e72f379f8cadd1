namespace Playground.Worker.Corpora.SimpleEnglish.Themes;

/// <summary>Pupils, teachers, lessons, games and the alphabet.</summary>
internal static class School
{
    public const string Text = """
        [lesson table name; does]
        reading *3; read a story*4, read a book*4
        writing *3; write a word*3, write a story*3, write {p.his} name*4
        maths *5; count*3, add numbers*4, do sums*3
        music *4; sing a song*5, play the drum*2, play the piano*2
        art *3; paint a picture*5, draw a house*3, draw a tree*2, cut paper*2
        sport *3; run*3, jump*3, play football*4, play basketball*2, climb
        science *2; look at plants*2, learn about animals*3, learn about the stars*2
        English *3; learn new words*4, read a poem*2, spell a word*3
        history *2; learn about kings and queens*2, learn about the past*3
        geography; look at the map*3, learn about countries*3

        [game words]
        football*6, basketball*3, tennis*3, chess*2, hide and seek*3, cards*2, volleyball, a game*4, with a ball*4, with {p.his} toys*4, with {p.his} friends*5, in the garden*3, in the park*3, tag, in the sand*2, with blocks*2, with dolls*2

        [ability words]
        swim*5, run fast*4, read*5, write*5, sing*4, dance*4, jump high*3, ride a bicycle*5, count to ten*4, play the piano*3, cook*2, draw*4, climb a tree*3, speak English*3, whistle*2, ski, skate*2, play chess*2, fly a kite, spell {p.his} name*2, tie {p.his} shoes*2

        [letters table letter; next; word]
        A; B; apple
        B; C; ball, bird
        C; D; cat
        D; E; dog
        E; F; egg, elephant
        F; G; fish, flower
        G; H; goat
        H; I; house, hat
        L; M; lion
        M; N; moon, milk
        N; O; nose
        R; S; rabbit
        S; T; sun
        T; U; tree

        [schools]
        {=p:child}{=l:lesson}{p} {v:l.does|s} at school. *8
        {=p:child}{=l:lesson}in the {l} lesson, {p} {v:l.does|s}. *6
        {=p:group}{=l:lesson}in the {l} lesson, the children {l.does}. *3
        {=p:child}{p} {p.is} at school. *5
        {p:child} likes {lesson}. *3
        {p:child} {p.is} good at {lesson}. *4
        {p:kid}'s favourite subject is {lesson}. *4
        what is your favourite lesson? my favourite lesson is {lesson}. *3
        {p:child} goes to school every day. *6
        {p:group} go to school. *4
        the children go to school in the morning. *5
        children learn to read and write at school. *6
        at school we learn to read, write and count. *5
        the teacher {teach} the {pupils}. *8
        the teacher writes {written} on the board. *6
        the teacher reads a story to the children. *5
        the teacher asks a question. the {pupil} answers. *5
        the teacher is {teacherlook}. *3
        the pupils sit {sitat}. *4
        the children are sitting at their desks. *4
        {p:kid} raised {p.his} hand and answered the question. *4
        {p:kid} knows the answer. *4
        {p:kid} does not know the answer. *3
        the question was {easyhard}. *3
        the {testname} was {easyhard}. *4
        {p:kid} did {p.his} homework, so the teacher was happy. *4
        {p:kid} forgot {p.his} homework, so the teacher was angry. *3
        {p:child} {p.is} doing {p.his} homework. *5
        {p:child} {did} {p.his} homework {past}. *3
        the lesson begins at {hour} o'clock. *4
        the bell rings and the lesson {beginends}. *4
        after school the children go home. *5
        after school {p:child} plays {game}. *5
        {p:child} {p.is} playing {game}. *8
        {p:group} played {game} {past}. *6
        do you want to play {game2}? yes, let's play! *4
        {p:kid} plays football with {p.his} friends. *4
        {p:kid} kicked the ball and scored a goal. *4
        our team {wonlost} the game. *5
        {p:kid} won the race because {p.he} was fast. *4
        {p:child} can {ability}. *8
        {p:child} can not {ability}. *3
        {p:child} can {a:ability}, but {p.he} can not {ability!a}. *4
        can you {ability}? yes, I can. *5
        can {p:kid} {ability}? no, {p.he} can not. *4
        {p:kid} is learning to {ability}. *5
        there is a {s:schoolbag} in my school bag. *4
        {p:kid} put {p.his} {schoolbag} in {p.his} bag. *4
        {p:child} {writes} with a {pen}. *5
        we write with a pen and draw with a pencil. *5
        we read books. *4
        may I borrow your {pen}? yes, here you are. *5
        open your books, please. *4
        sit down, please. *4
        stand up, please. *3
        listen to the teacher. *4
        be quiet, please! *3
        {p:who} read a {book1} {past}. *5
        {p:who} {p.is} reading a {book1}. *6
        {p:who} {p.is} writing a {write1}. *5
        {p:who} wrote a {write1} to {p.his} {friend}. *5
        this book is about {about}. *4
        the book has many {pages}. *3
        {p:kid} borrowed a book from the library. *4
        A, B, C, D, E, F, G. *3
        the alphabet has twenty-six letters. *3
        {l:letters} comes before {l.next}. *2
        {=l:letters}the letter {l.next} comes after {l}. *3
        {=l:letters}the word {w:l.word} begins with {l}. *4
        how do you spell your name? *2
        {p:kid} is in the {order} class. *2
        there are {tens} pupils in my class. *3
        {p:kid} and {q:named!p} are in the same class. *4
        {p:kid} is my best friend. *4
        {p:kid} sits next to {q:named!p}. *4
        {p:kid} is new at school. {p.he} has no friends yet. then {q:named!p} says hello, and they become friends. *4

        [teach words]
        teaches*4, helps*4, asks, likes*2, looks at, talks to*2

        [pupils words]
        children*6, pupils*5, class*3, boys*2, girls*2

        [pupil words]
        boy*3, girl*3, pupil*3, class

        [written words]
        a word*4, a sentence*3, a number*3, the date*2, the answer*2, a question*2

        [teacherlook words]
        kind*4, nice*4, good*3, strict*2, angry*2, young, old, new*2, happy

        [sitat words]
        at their desks*4, on chairs*3, in the classroom*4, on the floor*2

        [easyhard words]
        easy*4, difficult*4, hard*3, long, short

        [testname words]
        test*4, exam*2, homework*3, sum, lesson*2

        [did words]
        did*4, finished*3, forgot*2

        [beginends words]
        begins*4, ends*4, starts*2

        [game2 words]
        football*5, a game*4, tennis*2, chess*2, cards*2, with me*4

        [wonlost words]
        won*5, lost*4

        [schoolbag words]
        book*5, pencil*5, pen*4, notebook*3, ruler*3, sandwich*2, pencil case*2

        [writes words]
        writes*4, draws*4, wrote*2

        [pen words]
        pen*5, pencil*5, red pen*2, crayon

        [book1 words]
        book*8, story*4, letter*3, newspaper*3, poem, magazine*2, fairy tale*2, good book*3

        [write1 words]
        letter*6, story*4, poem*3, book*2, postcard*2, card, message*2, list

        [friend words]
        friend*6, grandmother*3, mother*2, aunt, cousin*2

        [about words]
        animals*4, a little girl*3, a brave boy*3, a king*2, the stars*2, a dragon*2, the sea*2, dinosaurs*2, a princess*3, plants, a rabbit

        [pages words]
        pages*6, pictures*5, words*3, stories*2

        """;
}
