package org.vpip.app.joining;

import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vpip.app.storage.contact.ContactRequests;
import org.vpip.app.storage.contact.ContactRequests.ContactRequest;
import org.vpip.app.study.ServedStudy;
import org.vpip.app.web.ClientAddressFilter;
import org.vpip.app.web.ClientNetwork;
import org.vpip.app.web.PageModel;
import org.vpip.app.web.PageTexts;
import org.vpip.app.web.RequestLanguage;
import org.vpip.app.web.form.FormRecipient;
import org.vpip.instruments.study.privacy.PrivacyNotice;

/** The receipt of a request to join, on which people may leave an address, apart from their answers. */
@Controller
class ContactController implements FormRecipient {
    private static final int LENGTH = 200;
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern TELEPHONE = Pattern.compile("[+0-9][-+0-9 ().\u00A0]{6,40}");

    private final ServedStudy study;
    private final JoiningRequests requests;
    private final ContactRequests contacts;

    ContactController(ServedStudy study, JoiningRequests requests, ContactRequests contacts) {
        this.study = study;
        this.requests = requests;
        this.contacts = contacts;
    }

    @Override
    public boolean isKnown(Map<String, String> variables) {
        return requests.questionnaire().isPresent();
    }

    @GetMapping("/join/thanks")
    ModelAndView thanks(RequestLanguage language) {
        return requests.questionnaire()
                .map(instrument -> view(language.texts(), "", ""))
                .orElseGet(() -> PageModel.message(language.texts(), "unknown", HttpStatus.NOT_FOUND));
    }

    private ModelAndView view(PageTexts texts, String typed, String error) {
        PrivacyNotice notice = study.study().settings().notice();
        return PageModel.of("joining/thanks", texts, study.title().in(texts.language()))
                .addObject("typed", typed)
                .addObject("error", error)
                .addObject("officer", notice.privacy().name())
                .addObject("officerContact", notice.privacy().address());
    }

    @PostMapping("/join/thanks")
    ModelAndView leave(
            RequestLanguage language,
            @RequestParam(name = "reach", defaultValue = "") String typed,
            @RequestAttribute(ClientAddressFilter.ATTRIBUTE) ClientNetwork network) {
        PageTexts texts = language.texts();
        if (requests.questionnaire().isEmpty()) {
            return PageModel.message(texts, "unknown", HttpStatus.NOT_FOUND);
        }
        String address = typed.strip();
        boolean isAddress = address.length() <= LENGTH
                && (MAIL.matcher(address).matches()
                        || TELEPHONE.matcher(address).matches());
        if (!isAddress) {
            return view(
                    texts, address.length() > LENGTH ? "" : address.replace("\0", ""), texts.get("join.reach.wrong"));
        }
        if (!requests.tryAttempt(network) || contacts.isFull()) {
            return PageModel.message(texts, "join.slow", HttpStatus.TOO_MANY_REQUESTS);
        }
        contacts.add(ContactRequest.of(address, texts.language()));
        return PageModel.message(texts, "join.left", HttpStatus.OK).addObject("state", "left");
    }
}
