/** The consent, ethics, retention and privacy texts that people read before the first question. */
package org.vpip.instruments.study.privacy;
