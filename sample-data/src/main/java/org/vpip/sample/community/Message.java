package org.vpip.sample.community;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;

/**
 * One message in an online space.
 *
 * @param thread the message that began the thread it answers; empty when it begins one
 * @param named members it mentions
 * @param reacting members who gave a sign, each once
 */
public record Message(
        String channel,
        OffsetDateTime time,
        Member author,
        Said said,
        Optional<Message> thread,
        List<Member> named,
        List<Member> reacting) {
    public Message {
        named = List.copyOf(named);
        reacting = List.copyOf(reacting);
    }

    /** In the language of the author. */
    public String text() {
        return said.text().in(author.language() == Language.FRENCH ? Language.FRENCH : Language.ENGLISH);
    }

    /**
     * What members say.
     *
     * @param question whether it asks something
     */
    public record Said(Wording text, boolean question) {
        static final List<Said> QUESTIONS = List.of(
                asks(
                        "#advice How do you begin when a family has refused help twice?",
                        "#conseil Comment commencez-vous quand une famille a refusé l’aide deux fois\u202F?"),
                asks(
                        "Looking for a referral: which service takes young adults in small towns?",
                        "Je cherche une orientation\u202F: quel service accueille de jeunes adultes en petite ville\u202F?"),
                asks(
                        "What does your team do when a first meeting goes badly?",
                        "Que fait votre équipe quand une première rencontre se passe mal\u202F?"));
        static final List<Said> STATEMENTS = List.of(
                says(
                        "#resource A short guide to joint planning, two pages.",
                        "#ressource Un court guide de planification conjointe, deux pages."),
                says("Thank you for the last meeting.", "Merci pour la dernière rencontre."));
        static final List<Said> REPLIES = List.of(
                says("A shared plan helped us.", "Un plan commun nous a aidés."),
                says("Our service can take a referral.", "Notre service peut recevoir une orientation."),
                says("Let us talk on the telephone.", "Parlons-en au téléphone."));

        private static Said asks(String english, String french) {
            return new Said(new Wording(english, french), true);
        }

        private static Said says(String english, String french) {
            return new Said(new Wording(english, french), false);
        }
    }
}
