package org.vpip.app.linkage;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.servlet.ModelAndView;
import org.vpip.app.people.Token;
import org.vpip.app.web.Sight;
import org.vpip.app.web.Texts;
import org.vpip.instruments.wording.Wording;

/** What the pages of the seven elements are given. */
final class Screens {
    private Screens() {}

    /** One answer to pick. */
    record Pick(String value, String label, boolean chosen) {}

    static ModelAndView start(Texts texts, Wording title, CodePage page, Token ticket) {
        return of(texts, title, page, new OwnCode(0, ticket.value(), "", Map.of()), "");
    }

    /** @param error key of a text; blank for none */
    static ModelAndView of(Texts texts, Wording title, CodePage page, OwnCode code, String error) {
        Element element = code.element().orElse(null);
        ModelAndView view =
                Sight.of(element == null ? "linkage/start" : "linkage/element", texts, title.in(texts.language()));
        view.addObject("switchable", true);
        view.addObject("action", "/c/" + page.address());
        view.addObject("step", code.step());
        view.addObject("ticket", code.ticket());
        view.addObject("carried", code.carried().entrySet());
        view.addObject("questionnaire", page.instrument().title().in(texts.language()));
        if (element != null) {
            add(view, texts, code, element, error);
        }
        return view;
    }

    private static void add(ModelAndView view, Texts texts, OwnCode code, Element element, String error) {
        view.addObject("id", element.id());
        view.addObject("kind", element.kind().name());
        view.addObject("eyebrow", texts.get("code.progress", code.step(), OwnCode.STEPS));
        view.addObject("label", texts.get("code." + element.id()));
        view.addObject("hint", texts.get("code." + element.id() + ".hint"));
        view.addObject("typed", code.typed().getOrDefault(element, ""));
        view.addObject("months", months(texts, code.typed().getOrDefault(element, "")));
        view.addObject("parents", parents(texts, code.parent()));
        view.addObject("error", error.isEmpty() ? "" : texts.get(error));
        view.addObject("last", code.step() == OwnCode.STEPS);
    }

    private static List<Pick> months(Texts texts, String typed) {
        Locale locale = texts.language().locale();
        return Arrays.stream(Month.values())
                .map(month -> new Pick(
                        String.format(Locale.ROOT, "%02d", month.getValue()),
                        month.getDisplayName(TextStyle.FULL_STANDALONE, locale),
                        Plain.number(typed).orElse(0) == month.getValue()))
                .toList();
    }

    private static List<Pick> parents(Texts texts, String chosen) {
        return OwnCode.PARENTS.stream()
                .map(parent -> new Pick(parent, texts.get("code.parent." + parent), parent.equals(chosen)))
                .toList();
    }

    static ModelAndView keep(Texts texts, Wording title, String path, String whole) {
        ModelAndView view = Sight.of("linkage/keep", texts, title.in(texts.language()));
        view.addObject("path", path);
        view.addObject("whole", whole);
        return view;
    }
}
