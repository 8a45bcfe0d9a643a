/** Filling in: consent, pages, review and receipt behind a personal link. */
package org.vpip.app.questionnaire;
