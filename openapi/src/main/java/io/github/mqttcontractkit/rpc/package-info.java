/** The HTTP requests of clients of the vendor's RPC style: their form and their signatures. */
package io.github.mqttcontractkit.rpc;
