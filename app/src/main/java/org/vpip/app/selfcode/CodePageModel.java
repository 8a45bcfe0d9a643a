package org.vpip.app.selfcode;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.servlet.ModelAndView;
import org.vpip.app.security.AccessToken;
import org.vpip.app.web.PageModel;
import org.vpip.app.web.PageTexts;
import org.vpip.instruments.wording.Wording;

/** The template models of the code pages. */
final class CodePageModel {
    private CodePageModel() {}

    /** One answer option. */
    record CodeElementOption(String value, String label, boolean isChosen) {}

    static ModelAndView startPage(PageTexts texts, Wording title, CodePage page, AccessToken ticket) {
        return elementPage(texts, title, page, new CodeEntryForm(0, ticket.value(), "", Map.of()), "");
    }

    /** @param error key of the message; blank for none */
    static ModelAndView elementPage(PageTexts texts, Wording title, CodePage page, CodeEntryForm code, String error) {
        CodeElement element = code.element().orElse(null);
        ModelAndView view = PageModel.of(
                element == null ? "selfcode/start" : "selfcode/element", texts, title.in(texts.language()));
        view.addObject("switchable", true);
        view.addObject("action", "/c/" + page.address());
        view.addObject("step", code.step());
        view.addObject("ticket", code.ticket());
        view.addObject("carried", code.hiddenFields().entrySet());
        view.addObject("questionnaire", page.instrument().title().in(texts.language()));
        if (element != null) {
            add(view, texts, code, element, error);
        }
        return view;
    }

    private static void add(ModelAndView view, PageTexts texts, CodeEntryForm code, CodeElement element, String error) {
        view.addObject("id", element.id());
        view.addObject("kind", element.kind().name());
        view.addObject("eyebrow", texts.get("code.progress", code.step(), CodeEntryForm.STEPS));
        view.addObject("label", texts.get("code." + element.id()));
        view.addObject("hint", texts.get("code." + element.id() + ".hint"));
        view.addObject("typed", code.typed().getOrDefault(element, ""));
        view.addObject("months", months(texts, code.typed().getOrDefault(element, "")));
        view.addObject("parents", parents(texts, code.parent()));
        view.addObject("error", error.isEmpty() ? "" : texts.get(error));
        view.addObject("last", code.step() == CodeEntryForm.STEPS);
    }

    private static List<CodeElementOption> months(PageTexts texts, String typed) {
        Locale locale = texts.language().locale();
        return Arrays.stream(Month.values())
                .map(month -> new CodeElementOption(
                        String.format(Locale.ROOT, "%02d", month.getValue()),
                        month.getDisplayName(TextStyle.FULL_STANDALONE, locale),
                        CodeAnswerNormalizer.number(typed).orElse(0) == month.getValue()))
                .toList();
    }

    private static List<CodeElementOption> parents(PageTexts texts, String chosen) {
        return CodeEntryForm.PARENTS.stream()
                .map(parent -> new CodeElementOption(parent, texts.get("code.parent." + parent), parent.equals(chosen)))
                .toList();
    }

    static ModelAndView confirmationPage(PageTexts texts, Wording title, String path, String fullLink) {
        ModelAndView view = PageModel.of("selfcode/keep", texts, title.in(texts.language()));
        view.addObject("path", path);
        view.addObject("fullLink", fullLink);
        return view;
    }
}
