// swift-tools-version: 6.1
import PackageDescription

// A program of somebody else: it knows the library by its one import.
let package = Package(
  name: "Client",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "watchbill", path: "../..")],
  targets: [
    .executableTarget(
      name: "Client", dependencies: [.product(name: "Watchbill", package: "watchbill")],
      swiftSettings: [.swiftLanguageMode(.v6), .enableUpcomingFeature("MemberImportVisibility")])
  ]
)
