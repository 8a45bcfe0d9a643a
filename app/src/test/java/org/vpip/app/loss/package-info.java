/** How much of what is safe the reports of generated studies leave out. */
package org.vpip.app.loss;
