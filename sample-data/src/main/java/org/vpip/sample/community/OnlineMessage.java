package org.vpip.sample.community;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Wording;

/**
 * Message in an online space.
 *
 * @param thread the message that began the thread it answers; empty when it begins one
 * @param mentionedMembers members it mentions
 * @param reactingMembers members who reacted, each once
 */
public record OnlineMessage(
        String channel,
        OffsetDateTime time,
        Member author,
        MessageWording content,
        Optional<OnlineMessage> thread,
        List<Member> mentionedMembers,
        List<Member> reactingMembers) {
    public OnlineMessage {
        mentionedMembers = List.copyOf(mentionedMembers);
        reactingMembers = List.copyOf(reactingMembers);
    }

    /** Returns the text in the language of the author. */
    public String text() {
        return content.text().in(author.language() == Language.FRENCH ? Language.FRENCH : Language.ENGLISH);
    }

    /**
     * Text of a message.
     *
     * @param isQuestion whether it asks a question
     */
    public record MessageWording(Wording text, boolean isQuestion) {
        static final List<MessageWording> QUESTIONS = List.of(
                askingContent(
                        "#advice How do you begin when a family has refused help twice?",
                        "#conseil Comment commencez-vous quand une famille a refusé l’aide deux fois\u202F?"),
                askingContent(
                        "Looking for a referral: which service takes young adults in small towns?",
                        "Je cherche une orientation\u202F: quel service accueille de jeunes adultes en petite ville\u202F?"),
                askingContent(
                        "What does your team do when a first meeting goes badly?",
                        "Que fait votre équipe quand une première rencontre se passe mal\u202F?"));
        static final List<MessageWording> STATEMENTS = List.of(
                statingContent(
                        "#resource A short guide to joint planning, two pages.",
                        "#ressource Un court guide de planification conjointe, deux pages."),
                statingContent("Thank you for the last meeting.", "Merci pour la dernière rencontre."));
        static final List<MessageWording> REPLIES = List.of(
                statingContent("A shared plan helped us.", "Un plan commun nous a aidés."),
                statingContent("Our service can take a referral.", "Notre service peut recevoir une orientation."),
                statingContent("Let us talk on the telephone.", "Parlons-en au téléphone."));

        private static MessageWording askingContent(String english, String french) {
            return new MessageWording(new Wording(english, french), true);
        }

        private static MessageWording statingContent(String english, String french) {
            return new MessageWording(new Wording(english, french), false);
        }
    }
}
