//! The passwords that are tried first.

use super::pieces::is_made_of;

/// Whether a password, as [`super::spelled`] spells it, is one that many people choose, with what people put around it.
pub(super) fn is_common(spelled: &str) -> bool {
    COMMON.split_whitespace().any(|common| is_made_of(spelled, &[common.to_owned()], 1))
}

/// What is tried first: with a few digits and signs around it each is refused, also with `@` for `a`, so stems stand for many.
/// Repetitions are caught before, and a sequence is here only for what people add to it.
pub(super) const COMMON: &str = "
password passw0rd p@ssword p@ssw0rd pa55word pa55w0rd pa$$word pa$$w0rd passwort motdepasse contrasena parola haslo
mypassword yourpassword newpassword oldpassword thepassword password1234 passwordpassword passcode passphrase
letmein letmeinnow letmein1234 opensesame changeme changeit changethis changemenow pleasechange trustno1 trustnoone
iloveyou iloveyou2 iloveu2 ilovemykids ilovemydog ilovemycat ilovemum ilovemom ilovedad iloveschool iloveme ilovehim
welcome welcome1 welcomehome welcomeback hello hellohello hello1234 helloworld hellothere hellokitty goodbye
admin administrator adminadmin root rootroot superuser sysadmin user username useruser guest guestguest default
secret secretsecret topsecret private qwerty qwertyui qwerty12345 qwerty123456 qwertyqwerty qwerty1q qwe123qwe asdfasdf
asdfghjk asdf1234 asdfqwer zxcvbnm zxcvzxcv 1q2w3e 1q2w3e4r 1qaz2wsx 1qazxsw2 q1w2e3r4 q1w2e3r4t5 qazwsx qazwsxedc zaq12wsx zaq1zaq1
abc123 abc12345 abc123456 abcd1234 abcd12345 abcde123 abcdef12 abcdefg1 a1b2c3d4 a1b2c3d4e5 a1234567 a12345678 a123456789
aa123456 aa12345678 1a2b3c4d 123abc456 1234abcd 12345abc 12345qwert 1234qwer 123qweasd 123qwe 123456a 1234567a
12345678a 123456789a 1234567890a 12341234 11223344 1122334455 112233445566 12344321 123454321 987654321a
10203040 102030405060 13579 1357924680 2468013579 14725836 147258369 159753 159357 123654 123654789 147852369 741852963 789456123
321654987 963852741 11112222 19841984 01012000 01011990 01011980 31121999
football footballs footie baseball basketball volleyball cricket rugby hockey golfing tennis swimming fishing running
liverpool liverpoolfc arsenal arsenalfc chelsea chelseafc everton evertonfc mancity manchester manutd manunited
manchesterunited tottenham spurs newcastle nufc sunderland westham astonvilla villa leeds leedsunited rangers celtic
celticfc wolves barcelona realmadrid juventus england scotland wales ireland london birmingham bradford cardiff
superman batman spiderman wonderwoman ironman captain avengers starwars startrek skywalker darthvader jedi
pokemon pikachu minecraft fortnite roblox nintendo playstation xboxlive harrypotter hogwarts gandalf dragon dragons
monkey monkeys tiger tigers tigger snoopy garfield mickey mickeymouse minnie disney frozen princess princess1 prince
sunshine sunflower rainbow butterfly flower flowers blossom summer winter autumn spring snowflake chocolate cookie
cookies cupcake biscuit banana strawberry cheese cherry orange purple yellow diamond diamonds crystal silver golden
shadow master killer hunter ranger soldier warrior phoenix thunder lightning midnight mustang ferrari porsche mercedes
computer internet keyboard microsoft windows google facebook instagram whatsapp youtube linkedin samsung iphone android
michael michelle jennifer jessica charlie charlotte daniel danielle elizabeth samantha stephanie nicholas alexander
alexandra benjamin christopher christian victoria jonathan matthew andrew joshua thomas william george jordan ashley
amanda nicole hannah sophie olivia amelia oliver muhammad mohammed freedom forever family friends bestfriends
lovelove loveyou loveme lovers babygirl babyboy baby sweetheart sweetie darling angel angels beautiful gorgeous
jesus jesuschrist blessed heaven faith godisgood godislove mummy daddy grandma grandad children mychildren myfamily
school schools teacher teachers homework student students parent parents parentmail primaryschool classroom
messagecentre whatever nothing something somethings anything mustbe8 eightchars computer1 maverick metallica nirvana
greenday blink182 eminem beatles elvis slipknot guitar music musical drummer pepper ginger bailey buster buddy
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
october november december christmas halloween birthday happybirthday holiday
";
