/** Questionnaire pages behind a personal link: consent, screens, review and receipt. */
package org.vpip.app.questionnaire;
