package org.vpip.app.withdrawal;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vpip.app.access.ParticipantPage;
import org.vpip.app.access.PersonalLinkResolver;
import org.vpip.app.participant.Invitation;
import org.vpip.app.participant.PersonalInvitation;
import org.vpip.app.participant.WithdrawalType;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.RequestLanguage;

/** The way out, from the same link at any moment and without a reason: what can be chosen, what follows, and a receipt. */
@Controller
class WithdrawalController {
    private final PersonalLinkResolver links;
    private final WithdrawalProcess leaving;
    private final ServedStudy study;

    WithdrawalController(PersonalLinkResolver links, WithdrawalProcess leaving, ServedStudy study) {
        this.links = links;
        this.leaving = leaving;
        this.study = study;
    }

    @GetMapping("/s/{token}/leave")
    ModelAndView choose(@PathVariable("token") String token, RequestLanguage language) {
        PersonalLinkResolver.ResolvedLink found = links.resolve(token, language);
        return found.invitation()
                .flatMap(Invitation::personal)
                .map(person -> ways(person, found.frame()))
                .orElseGet(found::notFoundPage);
    }

    private ModelAndView ways(PersonalInvitation invitation, ParticipantPage frame) {
        ModelAndView view = frame.view("leaving/ways");
        boolean hasStopped = leaving.currentWithdrawal(invitation.participant())
                .filter(kind -> kind != WithdrawalType.NO_REMINDERS)
                .isPresent();
        view.addObject("stopped", hasStopped);
        return addErasable(view, frame);
    }

    private ModelAndView addErasable(ModelAndView view, ParticipantPage frame) {
        var until = study.study().settings().notice().retention().erasableUntil();
        return view.addObject("erasable", until == null ? "" : frame.texts().day(until));
    }

    @PostMapping("/s/{token}/leave")
    ModelAndView leave(
            @PathVariable("token") String token,
            RequestLanguage language,
            @RequestParam(name = "way", defaultValue = "") String way,
            @RequestParam(name = "sure", defaultValue = "") String sure) {
        PersonalLinkResolver.ResolvedLink found = links.resolve(token, language);
        Optional<PersonalInvitation> personal = found.invitation().flatMap(Invitation::personal);
        if (personal.isEmpty()) {
            return found.notFoundPage();
        }
        PersonalInvitation invitation = personal.get();
        Optional<WithdrawalType> kind = WithdrawalType.of(way);
        if (kind.isEmpty()) {
            return ways(invitation, found.frame());
        }
        if (!sure.equals("yes")) {
            ModelAndView view = found.frame().view("leaving/sure");
            view.addObject("way", kind.get().code());
            return addErasable(view, found.frame());
        }
        leaving.withdraw(invitation.participant(), kind.get());
        boolean erased = kind.get() == WithdrawalType.ERASE;
        ParticipantPage after = erased ? found.frame().withoutLink() : found.frame();
        return after.message("left." + kind.get().code(), HttpStatus.OK)
                .addObject("state", "left")
                .addObject("unrepeatable", erased);
    }
}
