package org.vpip.instruments.study.privacy;

/** The person in charge of personal information, with an e-mail address or a telephone number. */
public record PrivacyContact(String name, String address) {
    public static final PrivacyContact NONE = new PrivacyContact("", "");
}
