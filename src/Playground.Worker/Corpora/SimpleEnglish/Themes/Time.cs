namespace Playground.Worker.Corpora.SimpleEnglish.Themes;

/// <summary>Days, months, seasons, hours, and the words for when.</summary>
internal static class Time
{
    public const string Text = """
        [day words]
        Monday, Tuesday, Wednesday, Thursday, Friday, Saturday*2, Sunday*2

        [month words]
        January, February, March, April, May, June, July, August, September, October, November, December

        [hour words]
        one, two, three, four, five, six*2, seven*3, eight*3, nine*2, ten, eleven, twelve

        [past words]
        yesterday*8, last week*2, last night*2, this morning*3, on {day}*4, last year, last {day}*2, in the morning*2, in the afternoon*2, two days ago, an hour ago, last summer, yesterday morning, at the weekend*2, after school*2, after lunch, before dinner, in {month}

        [future words]
        tomorrow*8, next week*3, tonight*2, soon*2, next year, on {day}*3, next {day}*2, tomorrow morning, in an hour, this afternoon, this evening, after lunch, at the weekend

        [often words]
        every day*6, every morning*3, every evening*2, every {day}*3, every week*2, on {day}s*2, in the morning*2, in the evening*2, in the afternoon, once a week, twice a day, after school*2, at the weekend*2, all the time, every year

        [adverb words]
        always*3, often*3, sometimes*3, usually*2, never*2

        [nextday table day; after; before]
        Monday; Tuesday; Sunday
        Tuesday; Wednesday; Monday
        Wednesday; Thursday; Tuesday
        Thursday; Friday; Wednesday
        Friday; Saturday; Thursday
        Saturday; Sunday; Friday
        Sunday; Monday; Saturday

        [nextmonth table month; after; before; season; place]
        January; February; December; winter; first
        February; March; January; winter; second
        March; April; February; spring; third
        April; May; March; spring; fourth
        May; June; April; spring; fifth
        June; July; May; summer; sixth
        July; August; June; summer; seventh
        August; September; July; summer; eighth
        September; October; August; autumn; ninth
        October; November; September; autumn; tenth
        November; December; October; autumn; eleventh
        December; January; November; winter; last, twelfth

        [season table season; feel; does; after; wear]
        spring; warm, mild; the flowers grow, the birds sing, the trees turn green, the birds build nests, the snow melts, the lambs are born; summer; a light jacket, boots
        summer; hot*3, sunny, dry; we swim in the sea, we go to the beach, we eat ice cream, the sun shines, the days are long, we have a long holiday, the strawberries are ripe; autumn; shorts, a T-shirt, a hat, sandals, sunglasses
        autumn; cool, windy, wet; the leaves fall, the leaves turn red, the leaves turn yellow, we pick apples, the birds fly south, the wind blows; winter; a coat, a jumper, boots
        winter; cold*4, dark; the snow falls, it snows, we build a snowman, the lake freezes, the days are short, the nights are long, we play in the snow, the bear sleeps; spring; a warm coat, gloves, a scarf, a hat, boots

        [routine table act; when; hour]
        wake up *2; in the morning*3, early; six, seven
        get up *2; in the morning*3, early; six, seven
        wash {p.his} face; in the morning; seven
        brush {p.his} teeth *3; in the morning, before bed, every night, at night, after breakfast; seven, eight
        get dressed; in the morning, after breakfast; seven
        eat breakfast *3; in the morning*3, in the kitchen; seven, eight
        have breakfast; in the morning; seven, eight
        go to school *3; in the morning*3, after breakfast, by bus, on foot; eight
        eat lunch *2; at school, at noon*2, with {p.his} friends; twelve, one
        come home; in the afternoon*2, after school*2, by bus; three, four
        do {p.his} homework *2; in the afternoon*2, after school*2, at the desk; four, five
        play outside; in the afternoon, after school; four
        eat dinner *2; in the evening*3, with the family; six, seven
        have a bath; in the evening, before bed; seven
        put on {p.his} pyjamas; in the evening, before bed; eight
        read a story; before bed*2, in bed, in the evening; eight
        go to bed *3; at night*2, in the evening*2, early, late; eight, nine
        go to sleep; at night*2, after the story; nine

        [time]
        {d:nextday} comes after {d.before}. *4
        {d:nextday} comes before {d.after}. *4
        the day after {d:nextday} is {d.after}. *5
        the day before {d:nextday} is {d.before}. *4
        today is {d:nextday}. tomorrow is {d.after}. *3
        today is {d:nextday}. tomorrow will be {d.after}. *2
        today is {d:nextday}. yesterday was {d.before}. *3
        if today is {d:nextday}, tomorrow is {d.after}. *2
        what day comes after {d:nextday}? {d.after} comes after {d}. *2
        Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday. *3
        Monday, Tuesday, Wednesday, Thursday and Friday are school days. *2
        there are seven days in a week. *4
        a week has seven days. *4
        a year has twelve months. *4
        there are twelve months in a year. *4
        there are four seasons in a year. *3
        the four seasons are spring, summer, autumn and winter. *3
        a day has twenty-four hours. *3
        there are twenty-four hours in a day. *2
        an hour has sixty minutes. *3
        there are sixty minutes in an hour. *2
        a minute has sixty seconds. *3
        there are sixty seconds in a minute. *2
        there are fifty-two weeks in a year.
        a year has three hundred and sixty-five days.
        {m:nextmonth} comes after {m.before}. *4
        {m:nextmonth} comes before {m.after}. *3
        the month after {m:nextmonth} is {m.after}. *4
        the month before {m:nextmonth} is {m.before}. *3
        {m:nextmonth} is the {m.place} month of the year. *3
        January is the first month of the year. *2
        December is the last month of the year. *2
        January, February, March, April, May, June, July, August, September, October, November, December. *2
        {m:nextmonth} is in the {m.season}. *3
        {m:nextmonth} is a {m.season} month. *2
        my birthday is in {m:nextmonth}. it is in the {m.season}. *2
        {p:kid}'s birthday is in {month}. {p.he} {p.is} {age} years old. *3
        in {s:season}, it is {s.feel}. *6
        in {s:season}, {s.does}. *8
        {s:season} is {s.feel}. *3
        it is {s:season}. {s.does}. *6
        it is {s:season} and it is {s.feel}. *3
        after {s:season} comes {s.after}. *4
        {s:season} comes before {s.after}. *3
        {=s:season}which season comes after {s}? {s.after} comes after {s}.
        {=p:who}{=r:routine}{p} {r|agree} {r.when}. *10
        {=p:who}{=r:routine}{p} {r|agree} at {r.hour} o'clock. *8
        {=p:who}{=r:routine}{p} {adverb} {r|agree} {r.when}. *3
        {=p:who}{=r:routine}yesterday {p} {r|ed} at {r.hour} o'clock. *3
        {=p:who}{=r:routine}what time {p.does} {p} {r}? {p.he} {r|agree} at {r.hour} o'clock. *3
        what time is it? it is {hour} o'clock. *5
        it is {hour} o'clock in the {part}. *3
        {p:kid} gets up, washes {p.his} face and brushes {p.his} teeth. *3
        {p:kid} gets up at seven o'clock. {p.he} eats breakfast and goes to school. in the evening {p.he} goes to bed. *4
        first {p:kid} {v:morning1|ed}, then {p.he} {morning2|ed}. *4
        we eat breakfast in the morning, lunch at noon and dinner in the evening. *4
        breakfast is in the morning. dinner is in the evening. *3
        the sun rises in the morning. *5
        the sun sets in the evening. *5
        the sun shines during the day. the moon shines at night. *4
        the stars come out at night. *4
        it is dark at night. *5
        it is light during the day. *2
        at night the sky is dark. at night we sleep. *3
        good morning. *2
        good morning, {named}. did you sleep well? *2
        good night, {named}. sleep well. *3
        there is no school on Sunday. *2
        on Saturday and Sunday there is no school. *2
        we do not go to school at the weekend. *2
        the clock on the wall shows {hour} o'clock. *2
        the clock tells us the time. *2
        a calendar shows the days and the months. *2
        see you {future}! *2
        hurry up, we are late for {late}! *3
        the {late} starts at {hour} o'clock. *3
        the {late} ended at {hour} o'clock.
        yesterday is the past and tomorrow is the future.
        morning comes before noon, and evening comes before night. *2
        after the night comes the morning. *2
        {named} is early, but {named} is late. *2

        [part words]
        morning*3, afternoon*2, evening*2

        [late words]
        school*3, bus, train, party*2, lesson*2, film*2, game*2, concert, show, meeting

        [morning1 words]
        wake up, get up, wash {p.his} face, get dressed, make {p.his} bed, have a shower, comb {p.his} hair

        [morning2 words]
        eat breakfast, brush {p.his} teeth, go to school, drink a glass of milk, put on {p.his} shoes, say goodbye to {p.his} mother, pack {p.his} bag
        """;
}
