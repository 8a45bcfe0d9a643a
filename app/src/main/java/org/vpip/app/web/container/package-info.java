/** The settings of the servlet container: headers of every response, its error pages, connections and late bodies. */
package org.vpip.app.web.container;
