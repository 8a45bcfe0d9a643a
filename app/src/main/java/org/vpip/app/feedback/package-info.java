/** Anonymous feedback on sessions behind public links. */
package org.vpip.app.feedback;
