package org.vpip.app.access;

import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.vpip.app.participant.Invitation;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.web.TimedSentence;
import org.vpip.instruments.response.ParticipantId;

/**
 * A link as opened.
 *
 * @param participant empty for feedback, and for a link that opens nothing
 * @param invitation the questionnaire that it shows; empty for none
 * @param addressed the questionnaire to which the form belongs that was sent to it; empty for none of the person's own
 * @param schedule of the person; empty for feedback
 */
public record ResolvedLink(
        LinkStatus status,
        Optional<ParticipantId> participant,
        Optional<Invitation> invitation,
        Optional<Invitation> addressed,
        PersonalSchedule schedule,
        ParticipantPage page) {

    /** The state of a link. */
    public enum LinkStatus {
        VALID,
        /** A newer link of the person took its place. */
        REPLACED,
        /** Its person was erased. */
        ERASED,
        /** Its answers were sent, which ended it. */
        USED,
        UNKNOWN
    }

    static ResolvedLink ended(LinkStatus status, ParticipantPage page) {
        return new ResolvedLink(
                status, Optional.empty(), Optional.empty(), Optional.empty(), PersonalSchedule.NONE, page);
    }

    /** Returns the personal invitation that the link shows. */
    public Optional<PersonalInvitation> personal() {
        return invitation.flatMap(Invitation::personal);
    }

    /**
     * Returns the page of a questionnaire that cannot be answered now.
     *
     * @param opens the sentence that says when it opens; empty for none
     */
    public ModelAndView closedPage(AccessState state, Optional<TimedSentence> opens) {
        String key = state.name().toLowerCase(Locale.ROOT);
        return page.view("questionnaire/closed")
                .addObject("title", page.texts().get(key + ".title"))
                .addObject("text", page.texts().get(key + ".text"))
                .addObject("opens", opens.orElse(null))
                .addObject("state", key);
    }

    /** Returns the page of a link that shows no questionnaire. */
    public ModelAndView pageWithoutQuestionnaire() {
        return switch (status) {
            case VALID ->
                page.isOneTime()
                        ? page.message("gone", HttpStatus.NOT_FOUND)
                        : closedPage(AccessState.CLOSED, Optional.empty());
            case REPLACED -> page.message("replaced", HttpStatus.GONE);
            case ERASED -> page.message("erased", HttpStatus.OK);
            case USED -> page.message("gone", HttpStatus.NOT_FOUND);
            case UNKNOWN -> page.message("unknown", HttpStatus.NOT_FOUND);
        };
    }
}
