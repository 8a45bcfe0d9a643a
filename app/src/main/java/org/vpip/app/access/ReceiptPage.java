package org.vpip.app.access;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.PageTexts;
import org.vpip.app.web.TimedSentence;
import org.vpip.instruments.response.Wave;

/** The receipt of a response, which says what is due next and what comes later. */
@Component
public class ReceiptPage {
    private final ServedStudy study;

    ReceiptPage(ServedStudy study) {
        this.study = study;
    }

    /** Returns the receipt of the response that the page is about. */
    public ModelAndView show(PersonalSchedule schedule, ParticipantPage page) {
        PageTexts texts = page.texts();
        List<PersonalInvitation> due = schedule.due();
        return page.view("questionnaire/receipt")
                .addObject("open", due.stream().map(next -> open(next, texts)).toList())
                .addObject(
                        "next",
                        due.stream().findFirst().map(next -> title(next, texts)).orElse(""))
                .addObject(
                        "later",
                        schedule.later().stream()
                                .map(next -> later(next, texts))
                                .toList());
    }

    /** Returns title, minutes and last day of a questionnaire that is due. */
    private TimedSentence open(PersonalInvitation invitation, PageTexts texts) {
        int minutes = study.minutes(invitation.instrument());
        String time = texts.get(minutes == 1 ? "received.open.minute" : "received.open.minutes", minutes);
        return study.lastDay(invitation.wave())
                .map(day -> TimedSentence.deadline(
                        texts,
                        day,
                        study.study().zone(),
                        "received.open.until",
                        title(invitation, texts),
                        time,
                        TimedSentence.TIME))
                .orElseGet(() -> TimedSentence.plain(texts.get("received.open.time", title(invitation, texts), time)));
    }

    private TimedSentence later(PersonalInvitation invitation, PageTexts texts) {
        Optional<Wave> wave = study.study().wave(invitation.wave());
        return wave.map(opens -> TimedSentence.opening(
                        texts,
                        opens.opens(),
                        study.study().zone(),
                        "received.later.from",
                        title(invitation, texts),
                        TimedSentence.TIME))
                .orElseGet(() -> TimedSentence.plain(title(invitation, texts)));
    }

    private String title(PersonalInvitation invitation, PageTexts texts) {
        return study.instrument(invitation.instrument())
                .map(instrument -> instrument.title().in(texts.language()))
                .orElse("");
    }
}
