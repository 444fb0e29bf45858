// Links out of the page: to the web only. Addresses are their publishers', who may write anything there.
import {make} from "./dom.js";

const isWeb = (address) => /^https?:\/\//i.test(address);

// A link around `text`, or the text alone where the address is no web address.
export function link(address, text) {
  if (!isWeb(address)) return make("span", {}, text);
  return make("a", {href: address, target: "_blank", rel: "noopener noreferrer external"}, text);
}
