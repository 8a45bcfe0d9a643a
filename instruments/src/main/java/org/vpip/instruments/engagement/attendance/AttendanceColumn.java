package org.vpip.instruments.engagement.attendance;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The columns of attendance reports, by the headings that public readers, samples and tests show. */
enum AttendanceColumn {
    NAME(
            "name original name|name|user name original name|user name|username|display name|participant name|participant",
            "nom nom original|nom nom d origine|nom|nom d utilisateur nom original|nom d utilisateur nom d origine"
                    + "|nom de l utilisateur nom original|nom d utilisateur|nom de l utilisateur|nom du participant"
                    + "|nom complet nom original|nom du participant nom original|nom du participant nom d origine"),
    EMAIL(
            "user email|email|e mail|email address|e mail address|user e mail|participant email",
            "adresse e mail de l utilisateur|e mail de l utilisateur|adresse e mail|adresse email|courriel"
                    + "|adresse courriel|courriel de l utilisateur|adresse courriel de l utilisateur"
                    + "|adresse de courriel|adresse electronique|adresse email de l utilisateur"
                    + "|email de l utilisateur|adresse de messagerie|adresse e mail de l utilisateur rice"),
    JOIN(
            "join time|time joined|joined|joined at|first join time",
            "heure d arrivee|heure de connexion|heure d entree|heure de participation|heure a laquelle la personne a rejoint"
                    + "|heure de jonction|heure d acces|heure pour rejoindre|rejoint a"),
    LEAVE(
            "leave time|time left|left|left at|last leave time",
            "heure de depart|heure de deconnexion|heure de sortie|heure de fin de participation|parti a|quitte a"),
    TOTAL(
            "total duration minutes|total duration|total duration seconds|total time minutes",
            "duree totale minutes|duree totale|duree totale en minutes|duree totale min|duree totale secondes"),
    DURATION(
            "duration minutes|duration|duration min|duration seconds|time in session minutes|time in session"
                    + "|actual duration minutes",
            "duree minutes|duree|duree en minutes|duree min|duree secondes|temps dans la session minutes"
                    + "|temps en session minutes|temps passe dans la session minutes|duree de la session minutes"
                    + "|duree reelle minutes"),
    GUEST("guest|is guest", "invite|invitee|est invite|est un invite|est invitee|invite e"),
    WAITING("in waiting room|waiting room", "salle d attente|dans la salle d attente|en salle d attente"),
    ATTENDED("attended", "a participe|present|presence|a assiste"),
    TOPIC("topic|meeting topic|webinar topic", "sujet|theme|objet|sujet de la reunion"),
    MEETING_ID(
            "meeting id|id|webinar id|meeting number",
            "id de reunion|id de la reunion|n de reunion|no de reunion|nº de reunion|numero de reunion"
                    + "|numero de la reunion|id reunion|identifiant de la reunion|identifiant de reunion|id du webinaire"
                    + "|id de webinaire|id webinaire"),
    START("start time|actual start time", "heure de debut|heure de debut reelle|debut|heure reelle de debut"),
    END("end time|actual end time", "heure de fin|heure de fin reelle|fin"),
    PARTICIPANTS("participants|total users|registered", "participants|nombre de participants|participant s"),
    HOST_NAME("host|host name", "hote|nom de l hote"),
    HOST_EMAIL(
            "host email",
            "e mail de l hote|adresse e mail de l hote|courriel de l hote|adresse courriel de l hote|email de l hote");

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Map<String, AttendanceColumn> ENGLISH = new HashMap<>();
    private static final Map<String, AttendanceColumn> FRENCH = new HashMap<>();

    static {
        for (AttendanceColumn column : values()) {
            for (String heading : column.english.split("\\|")) {
                ENGLISH.put(heading, column);
            }
            for (String heading : column.french.split("\\|")) {
                FRENCH.put(heading, column);
            }
        }
    }

    private final String english;
    private final String french;

    AttendanceColumn(String english, String french) {
        this.english = english;
        this.french = french;
    }

    static Optional<AttendanceColumn> of(String heading) {
        String plain = plain(heading);
        return Optional.ofNullable(ENGLISH.getOrDefault(plain, FRENCH.get(plain)));
    }

    /** Returns whether a heading is French and not English. */
    static boolean isFrench(String heading) {
        String plain = plain(heading);
        return FRENCH.containsKey(plain) && !ENGLISH.containsKey(plain);
    }

    /** Removes accents, case and punctuation: {@code Heure d’arrivée} is {@code heure d arrivee}. */
    static String plain(String text) {
        String letters = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return SIGNS.matcher(letters).replaceAll(" ").strip();
    }
}
