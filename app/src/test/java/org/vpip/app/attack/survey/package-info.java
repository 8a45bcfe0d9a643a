/** What a study folder says of people and of the questions that they answered, read anew. */
package org.vpip.app.attack.survey;
