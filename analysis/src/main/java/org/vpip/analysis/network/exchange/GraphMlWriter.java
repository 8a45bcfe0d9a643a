package org.vpip.analysis.network.exchange;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.vpip.analysis.network.Network;

/** A writer of GraphML with typed keys. Brandes et al. (2002), doi:10.1007/3-540-45848-4_59. */
final class GraphMlWriter {
    private final Network network;
    private final List<String> attributes;
    private final XMLStreamWriter xml;

    private GraphMlWriter(Network network, List<String> attributes, XMLStreamWriter xml) {
        this.network = network;
        this.attributes = attributes;
        this.xml = xml;
    }

    static String of(Network network, List<String> attributes) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new GraphMlWriter(network, attributes, xml).write();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
        key("answered", "node", "boolean");
        for (String attribute : attributes) {
            key(attribute, "node", "string");
        }
        key("weight", "edge", "double");
        xml.writeStartElement("graph");
        xml.writeAttribute("edgedefault", network.isDirected() ? "directed" : "undirected");
        for (int node = 0; node < network.size(); node++) {
            node(node);
        }
        for (int[] tie : network.ties()) {
            edge(tie);
        }
        xml.writeEndDocument();
    }

    private void key(String name, String on, String type) throws XMLStreamException {
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", name);
        xml.writeAttribute("for", on);
        xml.writeAttribute("attr.name", name);
        xml.writeAttribute("attr.type", type);
    }

    private void node(int node) throws XMLStreamException {
        xml.writeStartElement("node");
        xml.writeAttribute("id", network.nodes().get(node).value());
        data("answered", String.valueOf(network.hasAnswered(node)));
        for (String attribute : attributes) {
            if (!network.group(node, attribute).isEmpty()) {
                data(attribute, network.group(node, attribute));
            }
        }
        xml.writeEndElement();
    }

    private void edge(int[] tie) throws XMLStreamException {
        xml.writeStartElement("edge");
        xml.writeAttribute("source", network.nodes().get(tie[0]).value());
        xml.writeAttribute("target", network.nodes().get(tie[1]).value());
        data("weight", String.valueOf(network.weight(tie[0], tie[1])));
        xml.writeEndElement();
    }

    private void data(String key, String value) throws XMLStreamException {
        xml.writeStartElement("data");
        xml.writeAttribute("key", key);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }
}
