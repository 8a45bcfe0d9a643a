package org.vpip.app.access;

import java.util.List;
import java.util.Optional;
import org.vpip.app.participant.PersonalInvitation;

/** The questionnaires of one person in the order in which they are due: sent, open and still to come. */
public record PersonalSchedule(List<ScheduledQuestionnaire> all) {
    public static final PersonalSchedule NONE = new PersonalSchedule(List.of());

    public PersonalSchedule {
        all = List.copyOf(all);
    }

    /** A questionnaire and its state on the day of the request. */
    public record ScheduledQuestionnaire(PersonalInvitation invitation, AccessState state) {}

    /** Returns the questionnaires that the person can answer now. */
    public List<PersonalInvitation> due() {
        return in(AccessState.OPEN);
    }

    /** Returns the questionnaires that open on a later day. */
    public List<PersonalInvitation> later() {
        return in(AccessState.NOT_YET);
    }

    /** Returns the last questionnaire that was sent; empty for none. */
    public Optional<PersonalInvitation> lastSent() {
        return last(in(AccessState.RECEIVED));
    }

    private List<PersonalInvitation> in(AccessState state) {
        return all.stream()
                .filter(scheduled -> scheduled.state() == state)
                .map(ScheduledQuestionnaire::invitation)
                .toList();
    }

    /** Returns the questionnaires that are due in the wave of an invitation. */
    public List<PersonalInvitation> dueWith(PersonalInvitation invitation) {
        return due().stream()
                .filter(other -> other.wave().equals(invitation.wave()))
                .toList();
    }

    /**
     * Returns the questionnaire that a link opens: the first that is due, else the last that was sent, else the next to come,
     * else the last one. A link of one invitation opens that one first.
     *
     * @param own invitation of the link; empty for a lasting link
     */
    Optional<PersonalInvitation> current(Optional<PersonalInvitation> own) {
        Optional<PersonalInvitation> ownOpen = own.filter(invitation -> due().contains(invitation));
        return ownOpen.or(() -> due().stream().findFirst())
                .or(() -> own.filter(invitation -> in(AccessState.RECEIVED).contains(invitation)))
                .or(this::lastSent)
                .or(() -> later().stream().findFirst())
                .or(() -> own)
                .or(() -> last(
                        all.stream().map(ScheduledQuestionnaire::invitation).toList()));
    }

    private static Optional<PersonalInvitation> last(List<PersonalInvitation> invitations) {
        return invitations.isEmpty() ? Optional.empty() : Optional.of(invitations.get(invitations.size() - 1));
    }

    /**
     * Returns the questionnaire to which a form belongs by its field.
     *
     * @param response wave and questionnaire; a form without them can only belong to the only one that ever opened
     */
    Optional<PersonalInvitation> find(String response) {
        List<PersonalInvitation> opened = all.stream()
                .filter(scheduled -> scheduled.state() != AccessState.NOT_YET)
                .map(ScheduledQuestionnaire::invitation)
                .toList();
        return response.isEmpty()
                ? opened.stream().findFirst().filter(only -> opened.size() == 1)
                : all.stream()
                        .map(ScheduledQuestionnaire::invitation)
                        .filter(invitation -> invitation.key().formatted().equals(response))
                        .findFirst();
    }
}
