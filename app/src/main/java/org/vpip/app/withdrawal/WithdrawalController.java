package org.vpip.app.withdrawal;

import java.util.Map;
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
import org.vpip.app.access.ResolvedLink;
import org.vpip.app.participant.WithdrawalType;
import org.vpip.app.storage.Withdrawals;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.RequestLanguage;
import org.vpip.app.web.form.FormRecipient;
import org.vpip.instruments.response.ParticipantId;

/** The withdrawal pages of a link, open at any time and without a reason: options, consequences and a receipt. */
@Controller
class WithdrawalController implements FormRecipient {
    private final PersonalLinkResolver links;
    private final WithdrawalProcess process;
    private final Withdrawals withdrawals;
    private final ServedStudy study;

    WithdrawalController(
            PersonalLinkResolver links, WithdrawalProcess process, Withdrawals withdrawals, ServedStudy study) {
        this.links = links;
        this.process = process;
        this.withdrawals = withdrawals;
        this.study = study;
    }

    @Override
    public boolean isKnown(Map<String, String> variables) {
        return links.isKnown(variables.getOrDefault("token", ""));
    }

    @GetMapping("/s/{token}/leave")
    ModelAndView choose(@PathVariable("token") String token, RequestLanguage language) {
        ResolvedLink found = links.resolve(token, language);
        return found.participant().map(person -> ways(person, found.page())).orElseGet(found::pageWithoutQuestionnaire);
    }

    private ModelAndView ways(ParticipantId person, ParticipantPage page) {
        ModelAndView view = page.view("withdrawal/ways");
        view.addObject("stopped", withdrawals.hasStopped(person));
        return addErasable(view, page);
    }

    private ModelAndView addErasable(ModelAndView view, ParticipantPage page) {
        var until = study.study().settings().notice().retention().erasableUntil();
        return view.addObject("erasable", until == null ? "" : page.texts().day(until));
    }

    @PostMapping("/s/{token}/leave")
    ModelAndView leave(
            @PathVariable("token") String token,
            RequestLanguage language,
            @RequestParam(name = "way", defaultValue = "") String way,
            @RequestParam(name = "sure", defaultValue = "") String sure) {
        ResolvedLink found = links.resolve(token, language);
        if (found.participant().isEmpty()) {
            return found.pageWithoutQuestionnaire();
        }
        ParticipantId person = found.participant().get();
        Optional<WithdrawalType> kind = WithdrawalType.of(way);
        if (kind.isEmpty()) {
            return ways(person, found.page());
        }
        if (!sure.equals("yes")) {
            ModelAndView view = found.page().view("withdrawal/sure");
            view.addObject("way", kind.get().code());
            return addErasable(view, found.page());
        }
        process.withdraw(study, person, kind.get());
        boolean erased = kind.get() == WithdrawalType.ERASE;
        ParticipantPage after = erased ? found.page().withoutLink() : found.page();
        return after.message("left." + kind.get().code(), HttpStatus.OK)
                .addObject("state", "left")
                .addObject("unrepeatable", erased);
    }
}
