package org.vpip.app.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.vpip.app.security.AccessToken;
import org.vpip.app.web.PersonLanguage;
import org.vpip.instruments.wording.Language;

/** The languages of the links that were opened last, by hash, for pages that must do without the database. */
@Component
class LinkLanguages implements PersonLanguage {
    private static final Pattern LINK = Pattern.compile("/s/([^/;]+).*", Pattern.DOTALL);
    private static final int CAPACITY = 10_000;

    private final Map<String, Language> languages = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Language> eldest) {
            return size() > CAPACITY;
        }
    };

    synchronized void put(AccessToken token, Language language) {
        languages.put(token.hash(), language);
    }

    @Override
    public Optional<Language> find(String path) {
        Matcher link = LINK.matcher(path);
        return link.matches() ? find(new AccessToken(link.group(1))) : Optional.empty();
    }

    private synchronized Optional<Language> find(AccessToken token) {
        return Optional.ofNullable(languages.get(token.hash()));
    }
}
