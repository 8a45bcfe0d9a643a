package org.vpip.app.leaving;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vpip.app.link.Frame;
import org.vpip.app.link.PersonalLinks;
import org.vpip.app.people.Departure;
import org.vpip.app.people.Invitation;
import org.vpip.app.people.PersonalInvitation;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.RequestLanguage;

/** The way out, from the same link at any moment and without a reason: what can be chosen, what follows, and a receipt. */
@Controller
class LeavingController {
    private final PersonalLinks links;
    private final Leaving leaving;
    private final ServedStudy study;

    LeavingController(PersonalLinks links, Leaving leaving, ServedStudy study) {
        this.links = links;
        this.leaving = leaving;
        this.study = study;
    }

    @GetMapping("/s/{token}/leave")
    ModelAndView choose(@PathVariable("token") String token, RequestLanguage language) {
        PersonalLinks.Found found = links.find(token, language);
        return found.invitation()
                .flatMap(Invitation::personal)
                .map(person -> ways(person, found.frame()))
                .orElseGet(found::stranger);
    }

    private ModelAndView ways(PersonalInvitation invitation, Frame frame) {
        ModelAndView view = frame.view("leaving/ways");
        boolean hasStopped = leaving.of(invitation.participant())
                .filter(kind -> kind != Departure.NO_REMINDERS)
                .isPresent();
        view.addObject("stopped", hasStopped);
        return addErasable(view, frame);
    }

    private ModelAndView addErasable(ModelAndView view, Frame frame) {
        var until = study.study().settings().notice().retention().erasableUntil();
        return view.addObject("erasable", until == null ? "" : frame.texts().day(until));
    }

    @PostMapping("/s/{token}/leave")
    ModelAndView leave(
            @PathVariable("token") String token,
            RequestLanguage language,
            @RequestParam(name = "way", defaultValue = "") String way,
            @RequestParam(name = "sure", defaultValue = "") String sure) {
        PersonalLinks.Found found = links.find(token, language);
        Optional<PersonalInvitation> personal = found.invitation().flatMap(Invitation::personal);
        if (personal.isEmpty()) {
            return found.stranger();
        }
        PersonalInvitation invitation = personal.get();
        Optional<Departure> kind = Departure.of(way);
        if (kind.isEmpty()) {
            return ways(invitation, found.frame());
        }
        if (!sure.equals("yes")) {
            ModelAndView view = found.frame().view("leaving/sure");
            view.addObject("way", kind.get().code());
            return addErasable(view, found.frame());
        }
        leaving.leave(invitation.participant(), kind.get());
        boolean erased = kind.get() == Departure.ERASE;
        Frame after = erased ? found.frame().withoutLink() : found.frame();
        return after.message("left." + kind.get().code(), HttpStatus.OK)
                .addObject("state", "left")
                .addObject("unrepeatable", erased);
    }
}
