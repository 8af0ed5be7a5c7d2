const developmentAddress = "https://localhost:3000/";

/**
 * The manifest with every address at the place the add-in is served from.
 * @param {string} manifest its text as it stands in the repository
 * @param {string | undefined} address where dist/ will be; the development address when left out
 * @throws Error when the address is not one Excel would load an add-in from
 */
function stampManifest(manifest, address) {
  return manifest.replaceAll(
    developmentAddress,
    address === undefined ? developmentAddress : folder(address)
  );
}

function folder(address) {
  const wanted = "--env url wants the https address of a folder, such as https://host/path/";
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || url.protocol !== "https:" || url.search || url.hash || url.username)
    throw new Error(`${wanted}; it is ${address}`);
  // The address goes into XML attributes: URL has already encoded quotes and brackets, not "&".
  const text = url.href.replaceAll("&", "&amp;").replaceAll("'", "&apos;");
  return text.endsWith("/") ? text : `${text}/`;
}

module.exports = { stampManifest };
